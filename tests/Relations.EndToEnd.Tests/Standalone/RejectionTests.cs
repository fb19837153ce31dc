using System.Text;
using System.Text.Json;
using Relations.EndToEnd.Tests.Running;
using Relations.V1;

namespace Relations.EndToEnd.Tests.Standalone;

[Collection(SampleTests.Name)]
public sealed class RejectionTests(SampleSystem samples)
{
    private const int InputAtFault = 1;
    private const int TooManyBytes = (16 * 1024 * 1024) + 1;

    [Theory]
    [InlineData("blank.txt", RejectionReason.Empty, "EMPTY")]
    [InlineData("drawing.png", RejectionReason.UnknownFormat, "UNKNOWN_FORMAT")]
    [InlineData("broken.docx", RejectionReason.Undecodable, "UNDECODABLE")]
    [InlineData("menu.html", RejectionReason.NoProse, "NO_PROSE")]
    public async Task Ingest_WhatIsNoDocument_NamesTheReasonAndKeepsTheFile(string name, RejectionReason reason, string inTheNote)
    {
        using var folder = new TemporaryFolder();
        var bytes = BytesOf(name);
        var path = folder.Write(name, bytes);

        var answer = (await samples.CommandLine.RunAsync("ingest", path, "--json")).Expect(InputAtFault);

        var status = Assert.Single(answer.Messages<DocumentStatus>());
        Assert.Equal((DocumentState.Rejected, reason), (status.State, status.Reason));
        Assert.Contains(path, answer.Errors, StringComparison.Ordinal);
        Assert.NotEmpty(status.Detail);
        Assert.Contains(status.Detail, answer.Errors, StringComparison.Ordinal);
        Assert.Contains("0 stored, 0 stored before, 1 rejected.", answer.Errors, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Path.Combine(samples.System.Spool.Rejected, name)));
        using var note = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(samples.System.Spool.Rejected, name + ".reason.json")));
        Assert.Equal(inTheNote, note.RootElement.GetProperty("reason").GetString());
        Assert.Equal(status.Detail, note.RootElement.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("nothing.txt", RejectionReason.Empty)]
    [InlineData("long.txt", RejectionReason.TooLarge)]
    public async Task Ingest_NoBytesOrTooMany_IsRefusedAndNamed(string name, RejectionReason reason)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write(name, BytesOf(name));

        var answer = (await samples.CommandLine.RunAsync("ingest", path, "--json")).Expect(InputAtFault);

        var status = Assert.Single(answer.Messages<DocumentStatus>());
        Assert.Equal((DocumentState.Rejected, reason), (status.State, status.Reason));
        Assert.Contains(path, answer.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing.txt", "EMPTY")]
    [InlineData("long.txt", "TOO_LARGE")]
    public async Task DropFolder_NoBytesOrTooMany_IsRejectedUntouched(string name, string reason)
    {
        var spool = samples.System.Spool;
        await File.WriteAllBytesAsync(Path.Combine(spool.Drop, name), BytesOf(name));
        var (kept, note) = (Path.Combine(spool.Rejected, name), Path.Combine(spool.Rejected, name + ".reason.json"));
        await Eventually.HoldsAsync(() => File.Exists(note) && File.Exists(kept), "the file is rejected", () => samples.System.Story);

        Assert.Equal(BytesOf(name), await File.ReadAllBytesAsync(kept));
        using var json = JsonDocument.Parse(await File.ReadAllBytesAsync(note));
        Assert.Equal(reason, json.RootElement.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Ingest_GoodAndBadTogether_StoresTheGoodAndNamesTheBad()
    {
        using var folder = new TemporaryFolder();
        folder.Write("articles/good.txt", Encoding.UTF8.GetBytes(
            "A visit to Lima\n\nThe foreign minister of Ecuador arrived in Lima on 4 May 1999 and met his Peruvian colleague. They spoke about trade along the river for two hours.\n"));
        folder.Write("articles/void.txt", []);

        var answer = (await samples.CommandLine.RunAsync("ingest", folder["articles"])).Expect(InputAtFault);

        Assert.Contains("1 stored, 0 stored before, 1 rejected.", answer.Errors, StringComparison.Ordinal);
        Assert.Contains("void.txt: rejected", answer.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("good.txt", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FilesThatCannotBeRead_AreNamed_AndKeepNoOtherFromBeing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("articles/good.txt", Encoding.UTF8.GetBytes(
            "A visit to Quito\n\nThe foreign minister of Peru arrived in Quito on 6 May 1999 and met his Ecuadorian colleague. They spoke about the bridge for two hours.\n"));
        File.CreateSymbolicLink(folder["articles/gone.txt"], folder["nowhere.txt"]);
        File.CreateSymbolicLink(folder["articles/again"], folder["articles"]);

        var ingested = (await samples.CommandLine.RunAsync("ingest", folder["articles"])).Expect(InputAtFault);
        var extracted = (await CommandLine.Alone.RunAsync("extract", folder["articles"])).Expect(InputAtFault);

        Assert.Contains("1 stored, 0 stored before, 1 rejected.", ingested.Errors, StringComparison.Ordinal);
        Assert.Contains("gone.txt: rejected. Could not find file", ingested.Errors, StringComparison.Ordinal);
        Assert.Single(extracted.Lines);
        Assert.Contains("gone.txt: Could not find file", extracted.Errors, StringComparison.Ordinal);
    }

    private static byte[] Long()
    {
        var bytes = new byte[TooManyBytes];
        Array.Fill(bytes, (byte)'a');
        return bytes;
    }

    private static byte[] BytesOf(string name) => name switch
    {
        "nothing.txt" => [],
        "long.txt" => Long(),
        "blank.txt" => " \n\t\r\n  \n"u8.ToArray(),
        "drawing.png" => [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0],
        "broken.docx" => [.. "PK\x03\x04"u8, 20, 0, 0, 0, 8, 0, .. Enumerable.Range(0, 300).Select(number => (byte)(number * 37))],
        "menu.html" => "<html><head><title>Site</title></head><body><ul><li><a href='/'>Home</a></li><li><a href='/news'>News</a></li><li><a href='/about'>About</a></li></ul></body></html>"u8.ToArray(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There are no bytes for it."),
    };
}
