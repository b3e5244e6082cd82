using System.Text.Json.Serialization;

namespace AD.Solvers;

/// <summary>How a state becomes JSON, generated when the library is built: no reflection.</summary>
[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(OptimizerState))]
internal sealed partial class OptimizerStateJson : JsonSerializerContext;
