using Relations.V1;

namespace Relations.ServiceDefaults.Errors;

/// <summary>Collects what is wrong with a request, so that one answer names every wrong field.</summary>
/// <remarks>Of very many it names the first; no answer grows with what a request has wrong.</remarks>
public sealed class RequestCheck
{
    private const int MaximumNamed = 50;

    private readonly List<FieldViolation> violations = [];

    /// <summary>Notes a wrong field.</summary>
    /// <param name="field">The path in the request, as in <see cref="FieldViolation.Field"/>.</param>
    /// <param name="description">What the field takes, in one sentence.</param>
    public void Add(string field, string description)
    {
        if (violations.Count < MaximumNamed)
            violations.Add(new FieldViolation(field, description));
    }

    /// <summary>Notes a field as wrong unless it is as it should be.</summary>
    public void Require(bool holds, string field, string description)
    {
        if (!holds)
            Add(field, description);
    }

    /// <summary>Ends the call with INVALID_ARGUMENT if a field is wrong.</summary>
    /// <exception cref="Grpc.Core.RpcException">At least one field was noted.</exception>
    public void ThrowIfAny()
    {
        if (violations.Count == 0)
            return;
        var names = string.Join(", ", violations.Select(violation => violation.Field).Distinct());
        throw new Failure(ErrorReason.InvalidField, $"The request is not valid: {names}.")
            .WithFieldViolations(violations)
            .ToException();
    }
}
