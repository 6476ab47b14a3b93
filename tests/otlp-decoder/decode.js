// Lines of OTLP/JSON in, the same lines out after a journey through protobuf: a key or a value that the decoder of
// @opentelemetry/otlp-transformer does not know gets lost on the way, and the test sees it.
'use strict';

const path = require('node:path');
const readline = require('node:readline');

// The package exports no decoder; its generated one is a file beside what it exports.
const transformer = path.dirname(require.resolve('@opentelemetry/otlp-transformer'));
const { proto } = require(path.join(transformer, 'generated', 'root.js')).opentelemetry;

const messages = {
  resourceSpans: proto.trace.v1.TracesData,
  resourceLogs: proto.logs.v1.LogsData,
  resourceMetrics: proto.metrics.v1.MetricsData,
};

const ids = new Set(['traceId', 'spanId', 'parentSpanId']);

// Ids are hex in OTLP/JSON, and base64 in every other JSON of protobuf.
const recode = (value, from, to) => {
  if (Array.isArray(value)) return value.map(item => recode(item, from, to));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) =>
    [key, ids.has(key) ? Buffer.from(item, from).toString(to) : recode(item, from, to)]));
};

// JSON.stringify would make a zero of a negative one.
const keepSign = (_, value) => (Object.is(value, -0) ? '-0' : value);

readline.createInterface({ input: process.stdin }).on('line', line => {
  const data = JSON.parse(line);
  const Message = messages[Object.keys(data)[0]];
  const bytes = Message.encode(Message.fromObject(recode(data, 'hex', 'base64'))).finish();
  const decoded = Message.toObject(Message.decode(bytes), { longs: String, bytes: String, json: true });
  process.stdout.write(JSON.stringify(recode(decoded, 'base64', 'hex'), keepSign) + '\n');
});
