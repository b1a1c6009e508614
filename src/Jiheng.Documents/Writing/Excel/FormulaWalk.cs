using Jiheng.Domain.Derivations;

namespace Jiheng.Documents.Writing.Excel;

/// <summary>
/// Turns the derivations behind the cells into formulas (公式生成). A figure shown in several cells is computed in the
/// first one, the others refer to it; what no cell shows goes to the sheet 计算依据.
/// </summary>
internal sealed class FormulaWalk
{
    // Spreadsheets take 8192 characters; long before that a formula cannot be read any more.
    private const int LongestFormula = 1000;

    private readonly IReadOnlyList<SheetLayout> sheets;
    private readonly FigureIndex index;
    private readonly FigureSheet basis;
    private readonly FormulaOperators operators;
    private readonly Dictionary<CellAddress, string?> formulas = [];
    private readonly HashSet<CellAddress> open = [];
    private readonly Dictionary<Derivation, CellAddress> hoisted = new(ReferenceEqualityComparer.Instance);

    public FormulaWalk(IReadOnlyList<SheetLayout> sheets)
    {
        this.sheets = sheets;
        index = new FigureIndex(sheets);
        basis = new FigureSheet(sheets.Count);
        operators = new FormulaOperators(index, Name);
        foreach (var (address, _) in index.All) Resolve(address);
    }

    public FigureSheet Basis => basis;

    /// <summary>The formula of a cell; null when it holds an entered number.</summary>
    public string? At(CellAddress address) => formulas.GetValueOrDefault(address);

    // Referenced cells are resolved first and cells being resolved are not referred to, so no circle can arise.
    private void Resolve(CellAddress address)
    {
        if (formulas.ContainsKey(address) || !open.Add(address)) return;
        var figure = index.At(address);
        string? formula = null;
        if (index.First(figure) is { } first && first != address && !open.Contains(first))
        {
            Resolve(first);
            formula = Name(first, address.Sheet);
        }
        else if (figure.Operands.Count > 0)
        {
            formula = Compute(figure, address.Sheet).Text;
        }

        open.Remove(address);
        formulas[address] = formula;
    }

    private Formula Compute(Derivation figure, int sheet)
    {
        var operands = new Formula[figure.Operands.Count];
        for (var i = 0; i < operands.Length; i++) operands[i] = Operand(figure.Operands[i], sheet);
        if (FormulaOperators.RepeatsOperand(figure) && !operands[0].IsWhole) operands[0] = Hoist(figure.Operands[0]);
        return operators.Apply(figure, operands, sheet);
    }

    private Formula Operand(Derivation figure, int sheet)
    {
        if (index.Nearest(figure, sheet) is { } cell && !open.Contains(cell))
        {
            Resolve(cell);
            return Refer(cell, sheet);
        }

        if (hoisted.ContainsKey(figure)) return Hoist(figure);
        if (figure.Operands.Count > 0)
        {
            var formula = Compute(figure, sheet);
            return formula.Text.Length <= LongestFormula ? formula : Hoist(figure);
        }

        return figure.Label.Length == 0 && figure.Operator == Operator.Constant
            ? Formula.Number(figure.Value)
            : Refer(basis.Leaf(figure), sheet);
    }

    // Gives an intermediate result a cell of its own.
    private Formula Hoist(Derivation figure)
    {
        if (!hoisted.TryGetValue(figure, out var cell)) hoisted[figure] = cell = basis.Computed(figure, Compute(figure, basis.Index).Text);
        return Refer(cell, sheet: -1);
    }

    private Formula Refer(CellAddress cell, int sheet) => new(Name(cell, sheet), Formula.Whole) { Reference = cell };

    private string Name(CellAddress cell, int sheet) =>
        cell.Sheet == sheet ? cell.Name
        : cell.Sheet == basis.Index ? $"{SheetNames.Quote(FigureSheet.Name)}!{cell.Absolute}"
        : $"{sheets[cell.Sheet].Quoted}!{cell.Name}";
}
