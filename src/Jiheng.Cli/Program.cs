using System.CommandLine;
System.Globalization.CultureInfo.CurrentUICulture = new("zh-Hans");
var root = new RootCommand("绩衡：医保补助资金绩效管理");
var c = new Command("evaluate", "计算自评");
c.Arguments.Add(new Argument<string>("目录"){Description="案例目录"});
c.Options.Add(new Option<bool>("--json"){Description="输出 JSON"});
c.SetAction(p=>0);
root.Subcommands.Add(c);
return root.Parse(args).Invoke();
