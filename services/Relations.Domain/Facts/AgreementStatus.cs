using System.Text.Json.Serialization;

namespace Relations.Domain.Facts;

/// <summary>How far an agreement has come.</summary>
[JsonConverter(typeof(EnumNameConverter<AgreementStatus>))]
public enum AgreementStatus
{
    /// <summary>Signed, initialled or exchanged.</summary>
    Signed,
    /// <summary>Agreed or adopted, with no word of a signature.</summary>
    Agreed,
    /// <summary>Ratified by at least one party.</summary>
    Ratified,
    /// <summary>Entered into force.</summary>
    InForce,
    /// <summary>Being negotiated.</summary>
    UnderNegotiation,
    /// <summary>To be signed.</summary>
    Planned,
    /// <summary>Ended or withdrawn from.</summary>
    Terminated,
    /// <summary>Ran out.</summary>
    Expired,
}
