using System.Text.Json.Serialization;

namespace Relations.Domain.Facts;

/// <summary>Whether an event took place.</summary>
[JsonConverter(typeof(EnumNameConverter<EventStatus>))]
public enum EventStatus
{
    /// <summary>Took place.</summary>
    Held,
    /// <summary>Announced or expected.</summary>
    Planned,
    /// <summary>Called off; of relations and missions, ended.</summary>
    Cancelled,
}
