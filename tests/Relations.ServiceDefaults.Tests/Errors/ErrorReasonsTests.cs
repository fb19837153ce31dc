using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.ServiceDefaults.Tests.Errors;

public sealed class ErrorReasonsTests
{
    public static TheoryData<ErrorReason> Reasons => [.. Enum.GetValues<ErrorReason>().Where(reason => reason != ErrorReason.Unspecified)];

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Reason_AnyOfTheProto_HasTheCodeThatItsCommentStates(ErrorReason reason)
    {
        var source = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "error_reason.proto"));
        var line = Array.FindIndex(source, text => text.Trim().StartsWith(ErrorReasons.Name(reason) + " ", StringComparison.Ordinal));
        var first = Array.FindLastIndex(source, line - 1, text => !text.TrimStart().StartsWith("//", StringComparison.Ordinal)) + 1;
        var stated = source[first].Trim()[3..].Split(':')[0].Replace("_", "", StringComparison.Ordinal);

        Assert.Equal(stated, ErrorReasons.Code(reason).ToString(), ignoreCase: true);
    }

    [Fact]
    public void Name_OfReason_IsSpelledAsInTheProto() =>
        Assert.Equal("ERROR_REASON_RECORD_NOT_FOUND", ErrorReasons.Name(ErrorReason.RecordNotFound));

    [Fact]
    public void Code_OfUnspecified_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ErrorReasons.Code(ErrorReason.Unspecified));
}
