using Spectre.Console;

namespace AD.Benchmarks;

/// <summary>A table for people; what is measured is said on the standard error meanwhile.</summary>
internal sealed class TableReport : IReport
{
    private readonly Table table = new() { Border = TableBorder.Rounded };

    public TableReport()
    {
        for (int i = 0; i < Cells.Titles.Count; i++)
        {
            table.AddColumn(new TableColumn(Cells.Titles[i]) { Alignment = i < Cells.TextColumns ? Justify.Left : Justify.Right, NoWrap = i >= Cells.TextColumns });
        }
    }

    public void Begin(Comparison comparison) => Console.Error.WriteLine(comparison.Title);

    public void Add(Row row) => table.AddRow([.. Cells.Of(row).Select(cell => new Text(cell, row.Fails ? new Style(Color.Red) : Style.Plain))]);

    public void End()
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = 200;
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine("Times are medians for one call, after a warm-up; the bound is for the ratio of minima of the fastest backend.");
    }
}
