using Jiheng.Domain.Derivations;

namespace Jiheng.Documents.Writing.Excel;

/// <summary>
/// The figures that stand in cells, by key (数值索引). Two cells with one key hold the same figure only if value and unit
/// agree: one amount shown in 万元 and in 亿元 is two numbers to a spreadsheet.
/// </summary>
internal sealed class FigureIndex
{
    private readonly Dictionary<(string Key, decimal Value, string Unit), List<CellAddress>> byFigure = [];

    private readonly Dictionary<CellAddress, Derivation> byCell = [];

    private readonly Dictionary<CellAddress, int> below = [];

    private readonly Dictionary<CellAddress, int> beside = [];

    public FigureIndex(IReadOnlyList<SheetLayout> sheets)
    {
        foreach (var sheet in sheets)
        {
            var lastInColumn = new Dictionary<int, CellAddress>();
            CellAddress? last = null;
            foreach (var (address, figure) in sheet.Figures())
            {
                Add(address, figure.Derivation);
                if (lastInColumn.TryGetValue(address.Column, out var above)) below[above] = address.Row;
                if (last is { } before && before.Row == address.Row) beside[before] = address.Column;
                (lastInColumn[address.Column], last) = (address, address);
            }
        }
    }

    public IEnumerable<(CellAddress Address, Derivation Figure)> All => byCell.Select(c => (c.Key, c.Value));

    public Derivation At(CellAddress address) => byCell[address];

    /// <summary>The first cell of the workbook that holds the figure: the one that computes it.</summary>
    public CellAddress? First(Derivation figure) => Cells(figure) is { } cells ? cells[0] : null;

    /// <summary>The cell that a formula on <paramref name="sheet"/> refers to: on the same sheet if there is one.</summary>
    public CellAddress? Nearest(Derivation figure, int sheet)
    {
        if (Cells(figure) is not { } cells) return null;
        foreach (var cell in cells)
        {
            if (cell.Sheet == sheet) return cell;
        }

        return cells[0];
    }

    /// <summary>Whether no other number stands between the two cells of a column or of a row.</summary>
    public bool AreNeighbours(CellAddress a, CellAddress b) =>
        a.Sheet == b.Sheet
        && ((a.Column == b.Column && below.TryGetValue(a, out var row) && row == b.Row)
            || (a.Row == b.Row && beside.TryGetValue(a, out var column) && column == b.Column));

    private List<CellAddress>? Cells(Derivation figure) =>
        figure.Key.Length > 0 ? byFigure.GetValueOrDefault((figure.Key, figure.Value, figure.Unit.Symbol)) : null;

    private void Add(CellAddress address, Derivation figure)
    {
        byCell[address] = figure;
        if (figure.Key.Length == 0) return;
        var identity = (figure.Key, figure.Value, figure.Unit.Symbol);
        if (!byFigure.TryGetValue(identity, out var cells)) byFigure[identity] = cells = [];
        cells.Add(address);
    }
}
