using System.Runtime.CompilerServices;

// Drivers hold vectors on the stack; clearing them at every call costs more than a small function's derivative.
[module: SkipLocalsInit]
