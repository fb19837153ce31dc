// wink-nlp's full pipeline over the files named as arguments: those before "--" to become warm, those behind it to be measured. For each line on
// standard input, "known N" or "unseen N", it reads these files N times and answers with the processor time that took, in milliseconds.
'use strict';

const fs = require('node:fs');
const readline = require('node:readline');
const model = require('wink-eng-lite-web-model');
const nlp = require('wink-nlp')(model);

const files = process.argv.slice(2);
const border = files.indexOf('--');
const read = (names) => names.map((file) => fs.readFileSync(file, 'utf8'));
const texts = { known: read(files.slice(0, border)), unseen: read(files.slice(border + 1)) };

readline.createInterface({ input: process.stdin }).on('line', (line) => {
  const [set, passes] = line.split(' ');
  const start = process.cpuUsage();
  for (let left = Number(passes); left > 0; left--) for (const text of texts[set]) nlp.readDoc(text);
  const used = process.cpuUsage(start);
  console.log((used.user + used.system) / 1e3);
});
