// wink-nlp's full pipeline over the files named as arguments. For each line on standard input, a number, it reads them all that many times and
// answers with the best time of one pass, in milliseconds.
'use strict';

const fs = require('node:fs');
const readline = require('node:readline');
const model = require('wink-eng-lite-web-model');
const nlp = require('wink-nlp')(model);

const texts = process.argv.slice(2).map((file) => fs.readFileSync(file, 'utf8'));

function pass() {
  const start = process.hrtime.bigint();
  for (const text of texts) nlp.readDoc(text);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

readline.createInterface({ input: process.stdin }).on('line', (line) => {
  let best = Infinity;
  for (let left = Number(line); left > 0; left--) best = Math.min(best, pass());
  console.log(best);
});
