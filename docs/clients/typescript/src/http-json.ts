// A transport for clients where there is no HTTP/2, as in browsers: every call at the path that its proto states, as JSON.
import { create, fromJson, getOption, toJson, type DescMessage, type DescMethod, type JsonObject, type JsonValue, type MessageInitShape, type MessageShape } from "@bufbuild/protobuf";
import { Code, ConnectError, type Transport } from "@connectrpc/connect";
import { http } from "./gen/google/api/annotations_pb.js";
import { ErrorInfoSchema } from "./gen/google/rpc/error_details_pb.js";

export function createHttpJsonTransport(baseUrl: string): Transport {
  return {
    async unary(method, signal, timeoutMs, _header, input) {
      const response = await send(baseUrl, method, input, signal, timeoutMs);
      const message = fromJson(method.output, (await response.json()) as JsonValue);
      return { stream: false, service: method.parent, method, header: response.headers, trailer: new Headers(), message };
    },
    async stream(method, signal, timeoutMs, _header, input) {
      for await (const request of input) {
        const response = await send(baseUrl, method, request, signal, timeoutMs);
        return { stream: true, service: method.parent, method, header: response.headers, trailer: new Headers(), message: messages(method.output, response) };
      }
      throw new ConnectError("There is no request.", Code.InvalidArgument);
    },
  };
}

async function send<I extends DescMessage>(baseUrl: string, method: DescMethod & { input: I }, input: MessageInitShape<I>, signal?: AbortSignal, timeoutMs?: number) {
  const rule = getOption(method, http);
  if (!rule.pattern.case || rule.pattern.case === "custom") throw new ConnectError(`${method.name} is not served over HTTP.`, Code.Unimplemented);
  const fields = toJson(method.input, create(method.input, input)) as JsonObject;
  const path = rule.pattern.value.replace(/\{(\w+)\}/g, (_, name: string) => {
    const field = method.input.fields.find(each => each.name === name)!.jsonName;
    const value = String(fields[field] ?? "");
    delete fields[field];
    return encodeURIComponent(value);
  });
  const url = new URL(path, baseUrl);
  const headers: Record<string, string> = timeoutMs ? { "grpc-timeout": `${timeoutMs}m` } : {};
  let body: string | undefined;
  if (rule.body === "*") {
    headers["content-type"] = "application/json";
    body = JSON.stringify(fields);
  } else {
    for (const [name, value] of parameters(fields)) url.searchParams.append(name, value);
  }
  const response = await fetch(url, { method: rule.pattern.case.toUpperCase(), headers, body, signal });
  if (!response.ok) throw failure((await response.json()) as JsonObject);
  return response;
}

// Fields as a query has them: one of several values once for each, those of a message within behind a dot.
function* parameters(fields: JsonObject, within = ""): Iterable<[string, string]> {
  for (const [name, value] of Object.entries(fields)) {
    for (const each of [value].flat()) {
      if (typeof each === "object" && each !== null) yield* parameters(each as JsonObject, `${within}${name}.`);
      else yield [within + name, String(each)];
    }
  }
}

// A stream is a message a line; an error that ends it is its last line.
async function* messages<O extends DescMessage>(type: O, response: Response): AsyncIterable<MessageShape<O>> {
  let rest = "";
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop()!;
    for (const line of lines) {
      const json = JSON.parse(line) as JsonObject;
      if (json.error) throw failure(json.error as JsonObject);
      yield fromJson(type, json);
    }
  }
}

function failure(status: JsonObject): ConnectError {
  const details = ((status.details ?? []) as JsonObject[])
    .filter(detail => detail["@type"] === `type.googleapis.com/${ErrorInfoSchema.typeName}`)
    .map(({ "@type": _, ...info }) => ({ desc: ErrorInfoSchema, value: fromJson(ErrorInfoSchema, info) }));
  return new ConnectError(String(status.message), Number(status.code) as Code, undefined, details);
}
