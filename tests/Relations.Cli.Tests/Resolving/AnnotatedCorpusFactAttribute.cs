namespace Relations.Cli.Tests.Resolving;

/// <summary>A test over an annotated corpus, which lies outside the repository: skipped, with the reason, where the environment names none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AnnotatedCorpusFactAttribute : FactAttribute
{
    /// <summary>The folder of annotations (<c>RELATIONS_ANNOTATIONS</c>).</summary>
    public static string? Annotations { get; } = Environment.GetEnvironmentVariable("RELATIONS_ANNOTATIONS");

    /// <summary>The folder of the documents annotated (<c>RELATIONS_CORPUS</c>).</summary>
    public static string? Corpus { get; } = Environment.GetEnvironmentVariable("RELATIONS_CORPUS");

    /// <summary>Decides whether there is anything to run on.</summary>
    public AnnotatedCorpusFactAttribute()
    {
        if (Annotations is null || Corpus is null)
            Skip = "Needs an annotated corpus, which is not part of the project: RELATIONS_ANNOTATIONS and RELATIONS_CORPUS name the folders of one";
    }
}
