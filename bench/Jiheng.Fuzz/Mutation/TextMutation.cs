namespace Jiheng.Fuzz.Mutation;

/// <summary>Breaks text by its lines and words (文本变异): moved, doubled, cut and flooded.</summary>
internal static class TextMutation
{
    internal static string Of(string source, Random random)
    {
        var lines = source.Split('\n').ToList();
        for (var steps = 1 << random.Next(5); steps > 0; steps--)
        {
            var at = random.Next(lines.Count);
            switch (random.Next(9))
            {
                case 0: lines.Insert(at, lines[random.Next(lines.Count)]); break;
                case 1 when lines.Count > 1: lines.RemoveAt(at); break;
                case 2: (lines[at], lines[random.Next(lines.Count)]) = (lines[random.Next(lines.Count)], lines[at]); break;
                case 3: lines[at] = Insert(lines[at], Odd.Text(random), random); break;
                case 4: lines[at] = Insert(lines[at], random.Next(40) == 0 ? Odd.Flood(random, 14) : Odd.Text(random), random); break;
                case 5: lines[at] = new('\t', random.Next(1, 40)); break;
                case 6: lines[at] = lines[at].Replace(Pick("\t|，。、 0123456789", random), Odd.Text(random), StringComparison.Ordinal); break;
                case 7 when random.Next(30) == 0: lines.AddRange(Enumerable.Repeat(lines[at], 1 << random.Next(12))); break;
                default: lines[at] = lines[at].Length > 0 ? lines[at].Remove(random.Next(lines[at].Length)) : "\t"; break;
            }
        }

        return string.Join('\n', lines);
    }

    private static string Insert(string line, string more, Random random) => line.Insert(random.Next(line.Length + 1), more);

    private static string Pick(string from, Random random) => from[random.Next(from.Length)].ToString();
}
