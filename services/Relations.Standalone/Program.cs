using Relations.Standalone.Postgres;
var sw = System.Diagnostics.Stopwatch.StartNew();
var b = await PostgresInstaller.LocateOrInstallAsync(Console.WriteLine, default);
await using var c = await PostgresCluster.StartAsync(b, args[0], [], default);
Console.WriteLine(c.ConnectionString + " " + c.ProcessId + " " + sw.Elapsed);
if (args.Length > 1) await Task.Delay(60000);
