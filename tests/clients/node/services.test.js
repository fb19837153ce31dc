'use strict';
const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { before, describe, it } = require('node:test');
const { grpc, loaded, query, ingestion, plain, call, collect, details } = require('./relations');

const { v1 } = loaded.relations;
const samples = path.join(__dirname, '..', '..', '..', 'samples');
const intake = new v1.IngestionService(ingestion, plain);
const agreements = new v1.AgreementService(query, plain);

function upload(name, bytes, chunk) {
  return new Promise((resolve, reject) => {
    const stream = intake.uploadDocument((error, answer) => (error ? reject(error) : resolve(answer.status)));
    stream.write({ fileName: name });
    for (let at = 0; at < bytes.length; at += chunk) stream.write({ chunk: bytes.subarray(at, at + chunk) });
    stream.end();
  });
}

before(async () => {
  const names = fs.readdirSync(samples);
  const statuses = await Promise.all(names.map(name => upload(name, fs.readFileSync(path.join(samples, name)), 700)));
  const seen = await collect(intake.watchDocuments({ ids: statuses.map(status => status.id) }));
  const last = new Map(seen.map(({ status }) => [status.id, status.state]));
  assert.deepEqual([...last.values()], names.map(() => 'DOCUMENT_STATE_STORED'));
});

describe('ingestion', () => {
  it('knows a document by the hash of its bytes, and that it came before', async () => {
    const name = 'norway-russia-barents-treaty.txt';
    const { status } = await call(intake, 'submitDocument', { fileName: name, content: fs.readFileSync(path.join(samples, name)) });
    assert.equal(status.id.length, 64);
    assert.equal(status.duplicate, true);
    await collect(intake.watchDocuments({ ids: [status.id] }));
    const answer = await call(intake, 'getDocumentStatus', { id: status.id });
    assert.equal(answer.status.state, 'DOCUMENT_STATE_STORED');
  });

  it('rejects what is no document and says why', async () => {
    const { status } = await call(intake, 'submitDocument', { fileName: 'picture.png', content: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') });
    const seen = await collect(intake.watchDocuments({ ids: [status.id] }));
    assert.equal(seen.at(-1).status.state, 'DOCUMENT_STATE_REJECTED');
    assert.equal(seen.at(-1).status.reason, 'REJECTION_REASON_UNKNOWN_FORMAT');
    assert.notEqual(seen.at(-1).status.detail, '');
  });

  it('ends a watch that the client cancels', async () => {
    const stream = intake.watchDocuments({ ids: [] });
    const ended = new Promise(resolve => stream.on('error', resolve));
    stream.on('data', () => {});
    setTimeout(() => stream.cancel(), 100);
    assert.equal((await ended).code, grpc.status.CANCELLED);
  });
});

describe('query', () => {
  it('lists agreements of a pair, each value with the words it was read from', async () => {
    const answer = await call(agreements, 'listAgreements', { between: ['NOR', 'RUS'] });
    const treaty = answer.agreements.find(item => item.signed === '2010-09-15');
    assert.ok(treaty, 'the treaty of 2010-09-15 is listed');
    assert.deepEqual(treaty.parties, ['NOR', 'RUS']);
    const document = await call(new v1.DocumentService(query, plain), 'getDocument', { id: treaty.evidence[0].document });
    const characters = Array.from(document.document.text);
    for (const { start, end, quote } of treaty.evidence.filter(item => item.document === document.document.id))
      assert.equal(characters.slice(start, end).join(''), quote);
  });

  it('pages through the same records in the same order', async () => {
    const whole = await call(agreements, 'listAgreements', { pageSize: 1000 });
    const ids = [];
    for (let token = ''; ;) {
      const page = await call(agreements, 'listAgreements', { pageSize: 3, pageToken: token });
      ids.push(...page.agreements.map(item => item.id));
      token = page.nextPageToken;
      if (!token) break;
    }
    assert.ok(ids.length > 3);
    assert.deepEqual(ids, whole.agreements.map(item => item.id));
  });

  it('tells the history of a pair in order of time', async () => {
    const { entries } = await call(new v1.TimelineService(query, plain), 'getTimeline', { between: ['CHN', 'KAZ'], pageSize: 1000 });
    const dates = entries.map(entry => entry.date).filter(Boolean);
    assert.ok(dates.length > 3);
    assert.deepEqual(dates.map(date => date.slice(0, 4)), dates.map(date => date.slice(0, 4)).toSorted());
  });

  it('finds names in another spelling and says where', async () => {
    const { hits, forms } = await call(new v1.SearchService(query, plain), 'search', { query: 'Medvedyev' });
    assert.ok(forms.some(({ typed, form }) => typed === 'Medvedyev' && /^medvedev$/i.test(form)));
    assert.ok(hits.length > 0);
    for (const { snippets } of hits) {
      for (const { evidence, highlights } of snippets) {
        const points = [...evidence.quote];
        assert.ok(highlights.every(({ start, end }) => /medvedev/i.test(points.slice(start - evidence.start, end - evidence.start).join(''))));
      }
    }
  });

  it('lays figures of a pair side by side', async () => {
    const { series } = await call(new v1.SeriesService(query, plain), 'getSeries', { between: ['CHN', 'KAZ'] });
    assert.ok(series.length > 0);
    for (const { reporters, periods } of series) {
      for (const value of periods.flatMap(period => period.values)) assert.ok(reporters.includes(value.reporter));
    }
  });

  it('offers the pairs there are', async () => {
    const { pairs } = await call(new v1.ActorService(query, plain), 'listPairs', { actor: 'CHN' });
    assert.ok(pairs.some(pair => pair.names.includes('Kazakhstan') && pair.counts.agreements > 0));
  });

  it('names the field that cannot be read', async () => {
    const error = await call(agreements, 'listAgreements', { from: 'the day before yesterday' }).then(() => null, reason => reason);
    assert.equal(error.code, grpc.status.INVALID_ARGUMENT);
    const { ErrorInfo, BadRequest } = details(error);
    assert.equal(ErrorInfo.domain, 'relations');
    assert.equal(BadRequest.fieldViolations[0].field, 'from');
  });

  it('does not know a record that is not there', async () => {
    const error = await call(agreements, 'getAgreement', { id: '0'.repeat(32) }).then(() => null, reason => reason);
    assert.equal(error.code, grpc.status.NOT_FOUND);
    assert.equal(details(error).ErrorInfo.reason, 'ERROR_REASON_RECORD_NOT_FOUND');
  });

  it('gives up at the deadline', async () => {
    const error = await call(agreements, 'listAgreements', {}, { deadline: Date.now() - 1 }).then(() => null, reason => reason);
    assert.equal(error.code, grpc.status.DEADLINE_EXCEEDED);
  });
});

describe('health and reflection', () => {
  for (const [name, address] of [['query', query], ['ingestion', ingestion]]) {
    it(`${name} serves`, async () => {
      const answer = await call(new loaded.grpc.health.v1.Health(address, plain), 'check', { service: '' });
      assert.equal(answer.status, 'SERVING');
    });

    for (const version of ['v1', 'v1alpha']) {
      it(`${name} describes itself to ${version}`, async () => {
        const stream = new loaded.grpc.reflection[version].ServerReflection(address, plain).serverReflectionInfo();
        stream.write({ listServices: '' });
        stream.write({ fileContainingSymbol: 'relations.v1.Evidence' });
        stream.end();
        const [services, file] = await collect(stream);
        const names = services.listServicesResponse.service.map(service => service.name);
        assert.ok(names.includes(name === 'query' ? 'relations.v1.AgreementService' : 'relations.v1.IngestionService'));
        assert.ok(file.fileDescriptorResponse.fileDescriptorProto.length > 0);
      });
    }
  }
});
