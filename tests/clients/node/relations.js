// Clients made from the protos alone, as anyone else would make them.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const grpc = require('@grpc/grpc-js');
const loader = require('@grpc/proto-loader');
const protobuf = require('protobufjs');

const protos = path.join(__dirname, '..', '..', '..', 'protos');
const folder = path.join(protos, 'relations', 'v1');
const files = fs.readdirSync(folder).filter(name => name.endsWith('_service.proto')).map(name => `relations/v1/${name}`);

// Clients of all services, whose messages look as the options say.
function packageOf(options) {
  const definition = loader.loadSync(
    [...files, 'grpc/health/v1/health.proto', 'grpc/reflection/v1/reflection.proto', 'grpc/reflection/v1alpha/reflection.proto'],
    { includeDirs: [protos], keepCase: false, ...options });
  return grpc.loadPackageDefinition(definition);
}

const loaded = packageOf({ longs: Number, enums: String, defaults: true, oneofs: true });

const query = (process.env.RELATIONS_QUERY_URL ?? '').replace(/^https?:\/\//, '');
const ingestion = (process.env.RELATIONS_INGESTION_URL ?? '').replace(/^https?:\/\//, '');
const plain = grpc.credentials.createInsecure();

// A unary call as a promise.
function call(client, method, request, options = {}) {
  return new Promise((resolve, reject) =>
    client[method](request, new grpc.Metadata(), options, (error, answer) => (error ? reject(error) : resolve(answer))));
}

// All messages of a server stream.
async function collect(stream) {
  const messages = [];
  for await (const message of stream) messages.push(message);
  return messages;
}

// Types that travel as bytes, in the trailer of an error.
const types = new protobuf.Root();
types.resolvePath = (_, target) => path.join(protos, target);
types.loadSync(['google/rpc/status.proto', 'google/rpc/error_details.proto']);

// The details of an error: { ErrorInfo: {...}, BadRequest: {...} }.
function details(error) {
  const [bytes] = error.metadata.get('grpc-status-details-bin');
  const status = types.lookupType('google.rpc.Status').decode(bytes);
  return Object.fromEntries(status.details.map(any => {
    const type = types.lookupType(any.type_url.split('/').pop());
    return [type.name, type.toObject(type.decode(any.value), { defaults: true })];
  }));
}

module.exports = { grpc, loaded, packageOf, query, ingestion, plain, call, collect, details };
