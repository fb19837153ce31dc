// Prints what two states have signed, each agreement with the words it was read from, and why a call fails.
import { ConnectError, createClient } from "@connectrpc/connect";
import { createGrpcTransport } from "@connectrpc/connect-node";
import { ErrorInfoSchema } from "./gen/google/rpc/error_details_pb.js";
import { type Agreement } from "./gen/relations/v1/agreement_pb.js";
import { AgreementService } from "./gen/relations/v1/agreement_service_pb.js";

const transport = createGrpcTransport({ baseUrl: process.env.RELATIONS_QUERY_URL ?? "http://127.0.0.1:5080" });
const client = createClient(AgreementService, transport);

// Every agreement of a list, page after page.
async function* all(request: { between: string[]; from?: string }): AsyncIterable<Agreement> {
  let pageToken = "";
  do {
    const page = await client.listAgreements({ ...request, pageSize: 500, pageToken }, { timeoutMs: 60_000 });
    yield* page.agreements;
    pageToken = page.nextPageToken;
  } while (pageToken);
}

for await (const { signed, title, evidence } of all({ between: ["NOR", "RUS"], from: "2010" }))
  console.log(`${signed} ${title}: ${evidence[0].quote}`);

try {
  await client.getAgreement({ id: "0".repeat(32) });
} catch (error) {
  const [info] = ConnectError.from(error).findDetails(ErrorInfoSchema);
  console.log(`${info.reason} ${info.metadata.id}`);
}
