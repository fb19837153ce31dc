// Makes the calls that standard input lists, with clients of this library, and prints what is answered.
import { readdirSync } from "node:fs";
import { text } from "node:stream/consumers";
import { fromJson, toJson, type DescMethod, type DescMethodStreaming, type DescMethodUnary, type DescService, type JsonValue } from "@bufbuild/protobuf";
import { type Transport } from "@connectrpc/connect";
import { createConnectTransport, createGrpcTransport } from "@connectrpc/connect-node";

interface Call { method: string; address: string; http: string; requests: JsonValue[]; take: number }

const folder = new URL("./gen/relations/v1/", import.meta.url);
const methods = new Map<string, DescMethod>();
for (const file of readdirSync(folder).filter(name => name.endsWith("_service_pb.js")))
  for (const exported of Object.values(await import(new URL(file, folder).href)) as DescService[])
    if (exported.kind === "service") exported.methods.forEach(method => methods.set(`${exported.typeName}/${method.name}`, method));

async function answers(call: Call): Promise<JsonValue[]> {
  const method = methods.get(call.method)!;
  const transport: Transport = process.argv[2] === "grpc"
    ? createGrpcTransport({ baseUrl: call.address })
    : createConnectTransport({ baseUrl: call.http, httpVersion: "1.1", useBinaryFormat: process.argv[2] === "binary" });
  const requests = call.requests.map(request => fromJson(method.input, request));
  if (method.methodKind === "unary")
    return [toJson(method.output, (await transport.unary(method as DescMethodUnary, undefined, undefined, undefined, requests[0])).message)];
  const { message } = await transport.stream(method as DescMethodStreaming, undefined, undefined, undefined, (async function* () { yield* requests; })());
  const found: JsonValue[] = [];
  for await (const answer of message) {
    found.push(toJson(method.output, answer));
    if (found.length === call.take) break;
  }
  return found;
}

const calls = JSON.parse(await text(process.stdin)) as Call[];
const result: Record<string, JsonValue[]> = {};
for (const call of calls) result[call.method] = await answers(call);
process.stdout.write(JSON.stringify(result), () => process.exit(0));
