// Prints what becomes of the records of two states, over any number of connections, until all so far has been told.
import { Code, ConnectError, createClient } from "@connectrpc/connect";
import { createGrpcTransport } from "@connectrpc/connect-node";
import { ChangeAction, ChangeService, type WatchChangesResponse } from "./gen/relations/v1/change_service_pb.js";

const transport = createGrpcTransport({ baseUrl: process.env.RELATIONS_QUERY_URL ?? "http://127.0.0.1:5080" });
const client = createClient(ChangeService, transport);

// Changes after a cursor as they come, and heartbeats, which have none. Goes on from the last cursor when the service comes back.
async function* watch(between: string[], cursor = ""): AsyncIterable<WatchChangesResponse> {
  for (;;) {
    // Whoever leaves the loop ends the call.
    const end = new AbortController();
    try {
      for await (const answer of client.watchChanges({ between, cursor }, { signal: end.signal })) {
        cursor = answer.cursor;
        yield answer;
      }
    } catch (error) {
      if (ConnectError.from(error).code !== Code.Unavailable) throw error;
      await new Promise(resolve => setTimeout(resolve, 1000));
    } finally {
      end.abort();
    }
  }
}

for await (const { change } of watch(["NOR", "RUS"])) {
  if (!change) break;
  console.log(`${change.time} ${ChangeAction[change.action]} ${change.record}`);
}
