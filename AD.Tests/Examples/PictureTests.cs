using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using OxyPlot;
using SkiaSharp;
using Xunit;

namespace AD.Tests;

/// <summary>The plots: files that can be read, on a machine without fonts too.</summary>
public sealed class PictureTests
{
    private const string Title = "Title µ ∂x/∂α";

    [Fact]
    public void SvgAndPngAreWrittenWithTitlesWithoutAnyFont()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string[] paths = [.. Examples.Report.Picture.saveWith(FSharpOption<string>.None, folder, "plot", 400, 300, Plot())];
            Assert.Equal([Path.Combine(folder, "plot.svg"), Path.Combine(folder, "plot.png")], paths);
            string svg = File.ReadAllText(paths[0]);
            Assert.Contains("<svg", svg);
            Assert.Contains("horizontal axis", svg);
            Assert.Contains("vertical axis", svg);
            using SKBitmap picture = SKBitmap.Decode(paths[1]);
            Assert.Equal((800, 600), (picture.Width, picture.Height));
            Assert.InRange(InkInTitle(picture), 500, 20000);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void EveryLetterHasStrokesInsideItsBox()
    {
        foreach (char letter in Examples.Report.StrokeFont.letters.Where(letter => letter != ' '))
        {
            double width = Examples.Report.StrokeFont.width(10, letter.ToString());
            Assert.InRange(width, 1, 12);
            foreach (Tuple<double, double> point in Examples.Report.StrokeFont.layout(10, letter.ToString()).SelectMany(stroke => stroke))
            {
                Assert.InRange(point.Item1, 0, width);
                Assert.InRange(point.Item2, 0, Examples.Report.StrokeFont.lineHeight(10));
            }
        }
    }

    [Fact]
    public void EveryLetterOfThePlotsCanBeDrawn()
    {
        const string Used = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:;-+=()[]/|∂αβγδµ²−";
        Assert.Empty(Used.Except(Examples.Report.StrokeFont.letters));
    }

    private static int InkInTitle(SKBitmap picture)
    {
        int ink = 0;
        for (int x = 0; x < picture.Width; x++)
        {
            for (int y = 4; y < 50; y++)
            {
                ink += picture.GetPixel(x, y).Red < 128 ? 1 : 0;
            }
        }

        return ink;
    }

    private static PlotModel Plot()
    {
        double[] x = [0, 1, 2], y = [0, 1, 4];
        Examples.Report.Plots.Panel panel = new("vertical axis", ListModule.OfSeq([Examples.Report.Plots.line("curve", x, y)]));
        return Examples.Report.Plots.stacked(Title, "horizontal axis", ListModule.OfSeq([panel]));
    }
}
