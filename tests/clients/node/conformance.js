// Makes the calls that standard input lists, with grpc-js, and prints what is answered.
'use strict';
const { text } = require('node:stream/consumers');
const { packageOf, plain } = require('./relations');

// As proto3 JSON has it: what is not set is left out, numbers of 64 bits are texts, bytes are base64.
const { v1 } = packageOf({ longs: String, enums: String, bytes: String }).relations;

function toMessage(type, json) {
  // The library takes plain objects; only bytes differ from JSON.
  for (const field of type.field) {
    if (field.type === 'TYPE_BYTES' && json[field.jsonName ?? field.name] !== undefined)
      json[field.jsonName ?? field.name] = Buffer.from(json[field.jsonName ?? field.name], 'base64');
  }
  return json;
}

async function answers({ method, address, requests, take }) {
  const [service, name] = method.replace('relations.v1.', '').split('/');
  const client = new v1[service](address.replace(/^https?:\/\//, ''), plain);
  const definition = v1[service].service[name];
  const messages = requests.map(request => toMessage(definition.requestType.type, request));
  const answer = await new Promise((resolve, reject) => {
    const done = (error, message) => (error ? reject(error) : resolve([message]));
    if (definition.responseStream) {
      const found = [];
      const stream = client[name](messages[0]);
      stream.on('data', message => {
        if (found.push(message) === take) {
          resolve(found);
          stream.cancel();
        }
      });
      stream.on('end', () => resolve(found)).on('error', reject);
    } else if (definition.requestStream) {
      const stream = client[name](done);
      messages.forEach(message => stream.write(message));
      stream.end();
    } else {
      client[name](messages[0], done);
    }
  });
  client.close();
  return answer;
}

(async () => {
  const result = {};
  for (const call of JSON.parse(await text(process.stdin))) result[call.method] = await answers(call);
  process.stdout.write(JSON.stringify(result));
})();
