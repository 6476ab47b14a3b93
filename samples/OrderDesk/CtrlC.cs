namespace OrderDesk;

/// <summary>Turns the first Ctrl-C into a cancelled token, so that the work can end in order. A second one ends the program.</summary>
internal sealed class CtrlC : IDisposable
{
    private readonly CancellationTokenSource _pressed = new();

    public CtrlC() => Console.CancelKeyPress += OnPressed;

    public CancellationToken Token => _pressed.Token;

    public void Dispose()
    {
        Console.CancelKeyPress -= OnPressed;
        _pressed.Dispose();
    }

    private void OnPressed(object? sender, ConsoleCancelEventArgs key)
    {
        key.Cancel = !_pressed.IsCancellationRequested;
        _pressed.Cancel();
    }
}
