namespace Relations.Domain;

/// <summary>An amount of money in whole units of its currency, never in millions.</summary>
/// <param name="Value">The amount.</param>
/// <param name="Currency">ISO 4217 code.</param>
public sealed record Money(double Value, string Currency);
