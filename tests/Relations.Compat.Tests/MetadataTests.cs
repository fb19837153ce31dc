using Grpc.Core;

namespace Relations.Compat.Tests;

/// <summary>The rules for metadata that the packages rely on without checking them.</summary>
public sealed class MetadataTests
{
    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("naïve")]
    [InlineData("two:parts")]
    [InlineData("Kelvin\u212A")]
    public void Key_NotAHeaderName_IsRefused(string key) =>
        Assert.ThrowsAny<ArgumentException>(() => new Metadata.Entry(key, "value"));

    [Fact]
    public void Key_SuffixAndValueDisagree_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new Metadata.Entry("text-bin", "value"));
        Assert.Throws<ArgumentException>(() => new Metadata.Entry("bytes", new byte[] { 1 }));
    }

    [Fact]
    public void Get_SeveralEntries_IsTheLastWhateverTheCase()
    {
        var metadata = new Metadata { { "Key", "first" }, { "other", "x" }, { "KEY", "last" } };

        Assert.Equal("last", metadata.GetValue("kEy"));
        Assert.Equal(["first", "last"], metadata.GetAll("key").Select(entry => entry.Value));
        Assert.Null(metadata.Get("none"));
    }

    [Fact]
    public void Entry_OfBytes_KeepsItsOwnCopy()
    {
        byte[] bytes = [1, 2];
        var entry = new Metadata.Entry("a-bin", bytes);
        bytes[0] = 9;
        entry.ValueBytes[1] = 9;

        Assert.Equal([1, 2], entry.ValueBytes);
        Assert.Throws<InvalidOperationException>(() => entry.Value);
    }

    [Fact]
    public void Empty_CannotBeChanged() =>
        Assert.Throws<InvalidOperationException>(() => Metadata.Empty.Add("key", "value"));
}
