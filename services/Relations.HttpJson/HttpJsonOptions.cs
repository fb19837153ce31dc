using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Relations.HttpJson;

/// <summary>Configuration of HTTP/JSON, section <c>HttpJson</c>.</summary>
public sealed class HttpJsonOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "HttpJson";

    /// <summary>Most bytes of the body of a request: by default what a document of 16 MiB takes in base64, and somewhat more. 1 KiB to 1 GiB.</summary>
    [Range(1024, 1 << 30)]
    public int MaxBodySize { get; set; } = 24 * 1024 * 1024;

    /// <summary>
    /// Origins whose pages may call from a browser (<c>https://desk.example</c>), or <c>*</c> for all; none when empty. Separated by spaces.
    /// </summary>
    [RegularExpression(@"\s*(\*|(https?://[^\s/*]+(\s+|\s*$))*)\s*", ErrorMessage = "HttpJson:AllowedOrigins takes `*` or origins such as https://desk.example, separated by spaces.")]
    public string AllowedOrigins { get; set; } = "";

    /// <summary><see cref="AllowedOrigins"/>, one by one.</summary>
    internal string[] Origins => AllowedOrigins.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}

[OptionsValidator]
internal sealed partial class HttpJsonOptionsValidator : IValidateOptions<HttpJsonOptions>;
