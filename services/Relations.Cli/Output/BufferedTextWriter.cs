using System.Text;

namespace Relations.Cli.Output;

/// <summary>Gathers what is written in small pieces, for a writer that hands each piece on at once, as the console does. Disposing of it hands on the rest; the other writer stays open.</summary>
internal sealed class BufferedTextWriter(TextWriter output) : TextWriter(output.FormatProvider)
{
    private readonly char[] _pieces = new char[1 << 15];
    private int _length;

    /// <inheritdoc/>
    public override Encoding Encoding => output.Encoding;

    /// <inheritdoc/>
    public override void Write(char value)
    {
        if (_length == _pieces.Length)
            HandOn();
        _pieces[_length++] = value;
    }

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        for (var rest = value.AsSpan(); !rest.IsEmpty;)
        {
            if (_length == _pieces.Length)
                HandOn();
            var part = rest[..Math.Min(rest.Length, _pieces.Length - _length)];
            part.CopyTo(_pieces.AsSpan(_length));
            _length += part.Length;
            rest = rest[part.Length..];
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            HandOn();
        base.Dispose(disposing);
    }

    private void HandOn()
    {
        output.Write(_pieces, 0, _length);
        _length = 0;
    }
}
