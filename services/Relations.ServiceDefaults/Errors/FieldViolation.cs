namespace Relations.ServiceDefaults.Errors;

/// <summary>One field of a request and what it takes.</summary>
/// <param name="Field">The path in the request, in the proto's spelling, as in <c>signed.start</c> or <c>parties[1]</c>.</param>
/// <param name="Description">What the field takes, in one sentence.</param>
public sealed record FieldViolation(string Field, string Description);
