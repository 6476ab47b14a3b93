using OrderDesk;

try
{
    var commandLine = CommandLine.Parse(args);
    if (!commandLine.Help)
        return await OrderDeskApp.RunAsync(commandLine);
    Console.WriteLine(CommandLine.Usage);
    return 0;
}
catch (UsageException e)
{
    Console.Error.WriteLine($"OrderDesk: {e.Message}. Try --help.");
    return 2;
}
