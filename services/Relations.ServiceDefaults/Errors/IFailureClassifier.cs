namespace Relations.ServiceDefaults.Errors;

/// <summary>
/// Knows the exceptions of one dependency that are outages rather than defects, such as a database that cannot be reached.
/// Registered as a singleton; the first that knows an exception decides.
/// </summary>
public interface IFailureClassifier
{
    /// <summary>The failure that an exception stands for, or null if it is not one this classifier knows.</summary>
    Failure? Classify(Exception exception);
}
