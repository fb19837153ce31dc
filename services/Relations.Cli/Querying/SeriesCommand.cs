using System.CommandLine;
using System.Globalization;
using Relations.Cli.Output;
using Relations.V1;

namespace Relations.Cli.Querying;

/// <summary><c>relations series</c>.</summary>
internal static class SeriesCommand
{
    public static Command Create()
    {
        var (options, asOf) = (new QueryOptions(), new AsOfOptions());
        var actors = new Argument<string[]>("STATE") { Description = "One or two codes (CHN KAZ)", Arity = new ArgumentArity(1, 2) };
        var indicators = RequestOption.Of(GetSeriesRequest.Descriptor.FindFieldByName("indicators"), ["--indicator"], "Any of these indicators");
        var command = new ExampledCommand(
            "series", "Lays figures side by side: period under period, reporter beside reporter",
            "relations series CHN KAZ --indicator TRADE",
            "relations series CHN KAZ --indicator EXPORTS,IMPORTS --from 2000 --json",
            "relations series CHN KAZ --published-by 2005")
        {
            actors, indicators.Option, options.From, options.To, options.Json, options.Url,
        };
        asOf.AddTo(command, GetSeriesRequest.Descriptor);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var channel = Connection.To(parsed.GetValue(options.Url)!);
            var request = new GetSeriesRequest
            {
                Between = { parsed.GetValue(actors)!.Select(QueryOptions.Code) },
                From = parsed.GetValue(options.From) ?? "",
                To = parsed.GetValue(options.To) ?? "",
                AsOf = asOf.Read(parsed),
            };
            indicators.Fill(request, parsed);
            var answer = await new SeriesService.SeriesServiceClient(channel).GetSeriesAsync(request, cancellationToken: cancellation);
            if (parsed.GetValue(options.Json))
                answer.Series.ToList().ForEach(series => Console.WriteLine(JsonOutput.OneLine(series)));
            else if (answer.Series.Count == 0)
                await Console.Error.WriteLineAsync("No figures found.");
            else
                answer.Series.ToList().ForEach(Write);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(Series series)
    {
        var direction = series.Of.Length == 0 ? string.Join('-', series.Between) : series.Partner.Length == 0 ? series.Of : $"{series.Of} with {series.Partner}";
        Console.WriteLine($"{EnumNames.Words(series.Indicator)}, {direction}, {series.Unit}");
        TableOutput.Write(series.Periods, [new("Period", period => period.Period), .. series.Reporters.Select(Column)]);
    }

    private static Column<SeriesPeriod> Column(string reporter) => new(
        reporter.Length == 0 ? "(not said)" : reporter,
        period => string.Join("; ", period.Values.Where(value => value.Reporter == reporter).Select(Cell)),
        Right: true);

    private static string Cell(SeriesValue value)
    {
        var text = value.Value.ToString("#,0.##", CultureInfo.InvariantCulture);
        if (value.Status is FigureStatus.Target or FigureStatus.Forecast)
            text += $" {EnumNames.Words(value.Status)}";
        if (value.HasComputedChangePercent)
            text += $" ({Percent(value.ComputedChangePercent)})";
        return value.Agreement == GrowthAgreement.Differs ? $"{text}, stated {Percent(value.StatedChangePercent)}" : text;
    }

    private static string Percent(double percent) => percent.ToString("+0.#;-0.#;0", CultureInfo.InvariantCulture) + " %";
}
