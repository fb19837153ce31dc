using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Relations.ServiceDefaults.Tests;

/// <summary>Keeps what is logged as a warning or worse.</summary>
public sealed class LogRecords : ILoggerProvider
{
    public ConcurrentQueue<LogRecord> All { get; } = new();

    public ILogger CreateLogger(string categoryName) => new Recorder(All);

    public void Dispose()
    {
    }

    public sealed record LogRecord(LogLevel Level, string? Event, string Message, Exception? Exception);

    private sealed class Recorder(ConcurrentQueue<LogRecord> records) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                records.Enqueue(new LogRecord(logLevel, eventId.Name, formatter(state, exception), exception));
        }
    }
}
