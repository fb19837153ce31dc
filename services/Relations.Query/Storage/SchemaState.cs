namespace Relations.Query.Storage;

/// <summary>Whether the schema has been brought up to date by this process. Read by the readiness check.</summary>
internal sealed class SchemaState
{
    private volatile bool current;

    /// <summary>True once every migration has been applied.</summary>
    public bool IsCurrent => current;

    /// <summary>Called when every migration has been applied.</summary>
    public void SetCurrent() => current = true;
}
