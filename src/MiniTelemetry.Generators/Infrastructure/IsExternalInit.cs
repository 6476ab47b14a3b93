using System.ComponentModel;

namespace System.Runtime.CompilerServices;

/// <summary>Lets records compile against .NET Standard 2.0.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
internal static class IsExternalInit;
