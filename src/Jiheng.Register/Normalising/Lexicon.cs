namespace Jiheng.Register.Normalising;

/// <summary>Different spellings of one nationality, document type or scheme (同义词), so that a file with codes meets a file with words.</summary>
internal static class Lexicon
{
    /// <summary>国籍: the words and codes of GB/T 2659 for China.</summary>
    internal static string Nationality(string normal) => normal switch
    {
        "中华人民共和国" or "CHN" or "CN" or "156" => "中国",
        _ => normal,
    };

    /// <summary>证件类型: the identity card is 01 in the national code list of medical insurance.</summary>
    internal static string DocumentType(string normal) => normal switch
    {
        "身份证" or "居民身份证(户口簿)" or "中华人民共和国居民身份证" or "二代身份证" or "01" => "居民身份证",
        _ => normal,
    };

    /// <summary>险种: 310 and 390 in the national code list of medical insurance.</summary>
    internal static string Scheme(string normal) => normal switch
    {
        "职工基本医疗保险" or "城镇职工基本医疗保险" or "职工医保" or "310" => "职工",
        "城乡居民基本医疗保险" or "城乡居民" or "居民医保" or "城乡居民医保" or "390" => "居民",
        _ => normal,
    };
}
