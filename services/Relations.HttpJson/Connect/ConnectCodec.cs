using Google.Protobuf;
using Google.Protobuf.Reflection;
using Relations.HttpJson.Answers;
using Relations.HttpJson.Binding;
using Relations.ServiceDefaults.Errors;
using Relations.V1;

namespace Relations.HttpJson.Connect;

/// <summary>One of the two forms in which clients send messages, and get them back.</summary>
internal abstract class ConnectCodec(string name)
{
    /// <summary>Proto3 JSON.</summary>
    public static readonly ConnectCodec Json = new JsonCodec();

    /// <summary>Binary form.</summary>
    public static readonly ConnectCodec Proto = new ProtoCodec();

    /// <summary>Media type of one message.</summary>
    public string Unary { get; } = "application/" + name;

    /// <summary>Media type of a stream of messages.</summary>
    public string Stream { get; } = "application/connect+" + name;

    /// <summary>The form of a media type that is one of these.</summary>
    public static ConnectCodec Of(string mediaType) => mediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase) ? Json : Proto;

    /// <summary>Reads a message.</summary>
    /// <exception cref="Grpc.Core.RpcException">INVALID_ARGUMENT: it is none of the type.</exception>
    public abstract IMessage Read(ReadOnlyMemory<byte> bytes, MessageDescriptor type);

    /// <summary>Writes a message.</summary>
    public abstract byte[] Write(IMessage message);

    private sealed class JsonCodec() : ConnectCodec("json")
    {
        public override IMessage Read(ReadOnlyMemory<byte> bytes, MessageDescriptor type)
        {
            var (message, check) = (type.Parser.ParseFrom([]), new RequestCheck());
            JsonText.Read(bytes, check, json => new JsonMessage(new FieldWriter(), check).Read(json, message, "", _ => false));
            check.ThrowIfAny();
            return message;
        }

        public override byte[] Write(IMessage message) => System.Text.Encoding.UTF8.GetBytes(ProtoJson.Format(message));
    }

    private sealed class ProtoCodec() : ConnectCodec("proto")
    {
        public override IMessage Read(ReadOnlyMemory<byte> bytes, MessageDescriptor type)
        {
            try
            {
                return type.Parser.ParseFrom(bytes.Span);
            }
            catch (InvalidProtocolBufferException)
            {
                throw new Failure(ErrorReason.InvalidHttpRequest, $"The body is no {type.FullName} in binary form.").ToException();
            }
        }

        public override byte[] Write(IMessage message) => message.ToByteArray();
    }
}
