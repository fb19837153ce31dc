using Relations.ServiceDefaults.Reflection;

namespace Relations.Reference;

/// <summary>The page that leads to all others.</summary>
internal static class IndexPage
{
    /// <summary>Writes it.</summary>
    public static string Write(ApiProtos protos, TypePages types) => Markdown.Page(
    [
        Markdown.Origin,
        "# Reference",
        """
        Every service, method, message and enumeration of the API, in the words of [the protos](../../protos/relations/v1).

        - **gRPC**: the query service listens on `127.0.0.1:5080`, ingestion on `127.0.0.1:5081`; both answer `grpc.reflection.v1` and `grpc.health.v1`.
        - **HTTP/JSON**: the paths below, on `http://127.0.0.1:5082`. Messages are proto3 JSON: fields are spelled `pageSize` (`page_size` is taken too),
          enumerations are given by name, without their prefix if you like. Streams are JSON Lines. `/openapi.json` says the same for programs.
        - **Errors** carry a reason that programs can read: [errors](../errors.md).
        - **Dates** are EDTF, amounts are in base units, actors are codes: [dates and quantities](../dates-and-quantities.md), [glossary](../glossary.md).
        - **Pages**: a list answers with `next_page_token` until all is told. A token belongs to its request.
        """,
        "## Services",
        Markdown.Table(
            ["service", "what it does", "methods"],
            protos.Services.Select(service => new[]
            {
                $"[{service.Name}]({TypePages.Of(service)})",
                ProtoComments.Of(service).Split('\n')[0],
                string.Join(", ", service.Methods.Select(method => $"[{method.Name}]({TypePages.Of(service)}#{Markdown.Anchor(method.Name)})")),
            })),
        "## Paths",
        Markdown.Table(
            ["path", "method"],
            protos.Services.SelectMany(service => service.Methods).SelectMany(method => ServicePage.Places(method).Select(place => (Place: place, Method: method)))
                .OrderBy(served => served.Place.Trim('`').Split(' ')[1], StringComparer.Ordinal)
                .Select(served => new[] { served.Place, $"[{served.Method.Name}]({TypePages.Of(served.Method.Service)}#{Markdown.Anchor(served.Method.Name)})" })),
        "## Shared types",
        string.Join(" · ", protos.SharedTypes.Select(types.Link)),
    ]);
}
