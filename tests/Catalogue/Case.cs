// C# 12
#nullable enable
using System;
using System.Collections;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Catalogue;

/// <summary>An instrumented method: how to call its bare body, and how to call it.</summary>
/// <param name="name">The type's name and the method's, and what tells overloads from each other.</param>
/// <param name="kind">What it hands over.</param>
/// <param name="bare">Calls the body.</param>
/// <param name="wrapped">Calls the method in the same way.</param>
public sealed class Case(string name, CaseKind kind, Func<Script, object?> bare, Func<Script, object?> wrapped)
{
    public string Name => name;

    public CaseKind Kind => kind;

    public Func<Script, object?> Bare => bare;

    public Func<Script, object?> Wrapped => wrapped;

    /// <summary>Whether the method opens a span for its body.</summary>
    public bool HasSpan { get; private set; } = true;

    /// <summary>Whether that span begins a trace.</summary>
    public bool IsRoot { get; private set; }

    /// <summary>Whether its wrapper tells anything of a call that succeeds.</summary>
    public bool IsTold { get; private set; } = true;

    /// <summary>Whether the body goes on elsewhere, so that nobody can say how far it is when the call returns.</summary>
    public bool IsElsewhere { get; private set; }

    /// <summary>Whether the caller makes a task himself of what he was given.</summary>
    public bool IsFromSource { get; private set; }

    /// <summary>Reads the result of a task that has one.</summary>
    public Func<Task, object?>? ResultOf { get; private init; }

    public static Case Value(string name, Func<Script, object?> bare, Func<Script, object?> wrapped) =>
        new(name, CaseKind.Value, bare, wrapped);

    public static Case Void(string name, Action<Script> bare, Action<Script> wrapped) => Value(name, Returning(bare), Returning(wrapped));

    public static Case Async(string name, Func<Script, Task> bare, Func<Script, Task> wrapped) =>
        new(name, CaseKind.Async, bare, wrapped);

    public static Case Async<T>(string name, Func<Script, Task<T>> bare, Func<Script, Task<T>> wrapped) =>
        new(name, CaseKind.Async, bare, wrapped) { ResultOf = static task => ((Task<T>)task).Result };

    public static Case Forwarded(string name, Func<Script, Task> bare, Func<Script, Task> wrapped) =>
        new(name, CaseKind.Forwarded, bare, wrapped);

    public static Case Forwarded<T>(string name, Func<Script, Task<T>> bare, Func<Script, Task<T>> wrapped) =>
        new(name, CaseKind.Forwarded, bare, wrapped) { ResultOf = static task => ((Task<T>)task).Result };

    public static Case Sequence(string name, Func<Script, IEnumerable> bare, Func<Script, IEnumerable> wrapped) =>
        new(name, CaseKind.Sequence, bare, wrapped);

    public static Case Sequence(string name, Func<Script, IEnumerator> bare, Func<Script, IEnumerator> wrapped) =>
        new(name, CaseKind.Sequence, bare, wrapped);

    public static Case AsyncSequence(
        string name, Func<Script, IAsyncEnumerable<int>> bare, Func<Script, IAsyncEnumerable<int>> wrapped) =>
        new(name, CaseKind.AsyncSequence, bare, wrapped);

    public static Case AsyncSequence(
        string name, Func<Script, IAsyncEnumerator<int>> bare, Func<Script, IAsyncEnumerator<int>> wrapped) =>
        new(name, CaseKind.AsyncSequence, bare, wrapped);

    public Case WithoutSpan()
    {
        HasSpan = false;
        return this;
    }

    public Case Untold()
    {
        IsTold = false;
        return WithoutSpan();
    }

    public Case AsRoot()
    {
        IsRoot = true;
        return this;
    }

    public Case Elsewhere()
    {
        IsElsewhere = true;
        return this;
    }

    public Case FromSource()
    {
        IsFromSource = true;
        return this;
    }

    public override string ToString() => name;

    private static Func<Script, object?> Returning(Action<Script> call) => script =>
    {
        call(script);
        return null;
    };
}
