using System.ComponentModel.DataAnnotations;

namespace Relations.Standalone;

/// <summary>Requires an address that can be listened at: <c>http://</c>, a host and perhaps a port. There is no TLS here.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ListeningAddressAttribute(string option) : ValidationAttribute($"{option} takes an address such as http://127.0.0.1:5080 (http, host, port).")
{
    /// <summary>The option of the command line that gives it.</summary>
    public string Option { get; } = option;

    /// <inheritdoc />
    public override bool IsValid(object? value) =>
        value is string text && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttp && address.PathAndQuery == "/";
}
