using Jiheng.Register.Schemes;

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

    /// <summary>险种: 310 and 390 in the national code list of medical insurance, and the names that offices have for these two, also those of before the schemes of town and country were merged.</summary>
    internal static string Scheme(string normal) => normal switch
    {
        "310" or "职工医保" or "职工医疗" or "职工医疗保险" or "职工基本医疗" or "职工基本医保" or "职工基本医疗保险" or
        "城镇职工" or "城镇职工医保" or "城镇职工医疗" or "城镇职工医疗保险" or "城镇职工基本医疗" or "城镇职工基本医保" or "城镇职工基本医疗保险" => InsuranceSchemes.Employees,
        "390" or "居民医保" or "居民医疗" or "居民医疗保险" or "居民基本医疗" or "居民基本医保" or "居民基本医疗保险" or
        "城乡居民" or "城乡居民医保" or "城乡居民医疗" or "城乡居民医疗保险" or "城乡居民基本医疗" or "城乡居民基本医保" or "城乡居民基本医疗保险" or
        "城镇居民" or "城镇居民医保" or "城镇居民医疗保险" or "城镇居民基本医疗保险" or "新农合" or "新型农村合作医疗" or "农村合作医疗" => InsuranceSchemes.Residents,
        "兵团医保" or "兵团居民" or "兵团城乡居民基本医疗保险" => InsuranceSchemes.Corps,
        _ => normal,
    };
}
