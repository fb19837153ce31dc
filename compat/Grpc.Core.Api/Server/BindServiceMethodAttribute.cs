namespace Grpc.Core;

/// <summary>On a generated service base class: the static method that binds it.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = true)]
public sealed class BindServiceMethodAttribute : Attribute
{
    /// <summary>Names the method.</summary>
    public BindServiceMethodAttribute(Type bindType, string bindMethodName)
    {
        BindType = bindType;
        BindMethodName = bindMethodName;
    }

    /// <summary>The class that holds the method.</summary>
    public Type BindType { get; }

    /// <summary>The method; it takes a <see cref="ServiceBinderBase"/> and the service.</summary>
    public string BindMethodName { get; }
}
