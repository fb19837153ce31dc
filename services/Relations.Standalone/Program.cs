using Relations.Standalone;

return args switch
{
    ["up", .. var settings] => await Standalone.RunAsync(settings),
    ["doctor"] => await Doctor.RunAsync(Console.Out),
    _ => WrongUse(),
};

static int WrongUse()
{
    Console.Error.WriteLine("This program is started by 'relations up' and 'relations doctor'.");
    return 2;
}
