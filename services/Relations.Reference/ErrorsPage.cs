using Google.Protobuf.Reflection;
using Relations.HttpJson.Answers;
using Relations.ServiceDefaults.Errors;
using Relations.ServiceDefaults.Reflection;
using Relations.V1;

namespace Relations.Reference;

/// <summary>The page of errors: each reason with its code, what happened and what to do.</summary>
internal static class ErrorsPage
{
    /// <summary>Where it is, within the folder of the documentation.</summary>
    public const string Path = "errors.md";

    /// <summary>The reasons.</summary>
    public static EnumDescriptor Reasons { get; } = ErrorReasonReflection.Descriptor.EnumTypes[0];

    private static IEnumerable<EnumValueDescriptor> Values => Reasons.Values.Where(value => value.Number != 0);

    /// <summary>Writes it.</summary>
    public static string Write() => Markdown.Page(
    [
        Markdown.Origin,
        "# Errors",
        """
        A call that fails says why in a form that programs can read: a `google.rpc.Status` whose details hold a `google.rpc.ErrorInfo` with the domain
        `relations`, one of the reasons below, and `metadata`; where fields are wrong, also a `google.rpc.BadRequest` that names each. Over gRPC it is in the trailer
        `grpc-status-details-bin`, over HTTP it is the body. The message is for people and may change. Calls that were cancelled or
        outlived their deadline end with `CANCELLED` or `DEADLINE_EXCEEDED`, without a reason.

        A document that cannot be read is no error of a call: it is taken, and then rejected with a
        [RejectionReason](reference/ingestion-service.md#rejectionreason). The command line ends with 1 when its input is at fault, 2 when it was
        called wrongly, 3 when the system cannot be reached.
        """,
        "## ErrorReason",
        Markdown.Says(Reasons),
        Markdown.Table(["reason", "gRPC", "HTTP"], Values.Select(value => new[] { $"[`{value.Name}`](#{Markdown.Anchor(value.Name)})", Code(value), Http(value) })),
        .. Values.SelectMany(value => new[] { $"## {value.Name}", $"gRPC `{Code(value)}`, HTTP {Http(value)}. {WithoutCode(value)}" }),
    ]);

    private static string Code(EnumValueDescriptor value) => ProtoComments.Of(value).Split(':')[0];

    // The comment begins with the code.
    private static string WithoutCode(EnumValueDescriptor value)
    {
        var text = Markdown.Says(value)[(Code(value).Length + 1)..].TrimStart();
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static string Http(EnumValueDescriptor value) =>
        (ErrorReason)value.Number == ErrorReason.InvalidHttpRequest ? "as said" : $"{HttpStatus.Of((int)ErrorReasons.Code((ErrorReason)value.Number))}";
}
