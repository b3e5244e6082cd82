/// One row as one line of JSON (RFC 8259). Numbers have as many digits as they need to be read back exactly; what is not finite becomes null.
module AD.Examples.Report.Json

open System
open System.IO
open System.Text
open System.Text.Json

let private number (writer: Utf8JsonWriter) (name: string) (value: float) =
    if Double.IsFinite value then
        writer.WriteNumber(name, value)
    else
        writer.WriteNull name

let private numbers (writer: Utf8JsonWriter) (name: string) (values: float[]) =
    writer.WriteStartArray name

    for value in values do
        if Double.IsFinite value then
            writer.WriteNumberValue value
        else
            writer.WriteNullValue()

    writer.WriteEndArray()

let private fields (writer: Utf8JsonWriter) row =
    writer.WriteString("example", row.Example)
    writer.WriteString("backend", row.Backend)
    writer.WriteString("method", row.Method)
    writer.WriteString("solver", row.Solver)
    number writer "tolerance" row.Tolerance

    match row.Outcome with
    | Refused reason
    | Failed reason -> writer.WriteString("status", reason)
    | Measured m ->
        number writer "value" m.Value
        numbers writer "gradient" m.Gradient
        numbers writer "initialStateGradient" m.InitialStateGradient

        if m.Parameters.Length > 0 then
            numbers writer "parameters" m.Parameters

        number writer "relativeError" m.RelativeError
        number writer "seconds" m.Seconds
        writer.WriteNumber("steps", m.Steps)
        writer.WriteNumber("rhsCalls", m.RhsCalls)
        writer.WriteNumber("vjpCalls", m.VjpCalls)
        writer.WriteNumber("allocatedBytes", m.AllocatedBytes)

        for plan in Option.toList m.Plan do
            writer.WriteNumber("keptBytes", plan.StoredBytes)
            number writer "recomputationFactor" plan.RecomputationFactor

/// The row and further numbers as one line, without a line break.
let lineWith (numbers: (string * float) list) row =
    use stream = new MemoryStream()

    do
        use writer = new Utf8JsonWriter(stream)
        writer.WriteStartObject()
        fields writer row

        for name, value in numbers do
            number writer name value

        writer.WriteEndObject()

    Encoding.UTF8.GetString(stream.ToArray())

/// The row as one line, without a line break.
let line row = lineWith [] row
