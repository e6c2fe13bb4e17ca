/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include <string.h>

#include "search/hexapla-fold.h"

static const struct
{
  const char *language;
  const char *text;
  const char *folded;
} folds[] = {
  { "en", "", "" },
  { "en", "Undersea Cables", "undersea cables" },
  { "en", "3.2 A–B", "3.2 a-b" },
  { "en", "a \t\n b", "a b" },
  { "en", "a\u00A0\u2009b", "a b" },
  { "en", "“quoted” ‘it’s’", "\"quoted\" 'it's'" },
  { "en", "ﬁle oﬃce ﬂow", "file office flow" },
  { "en", "Ⅳ ½ № ™", "iv 1\u20442 no tm" },
  { "en", "x² H₂O", "x2 h2o" },
  { "en", "Ｆｕｌｌ　ｗｉｄｔｈ", "full width" },
  { "en", "zero\u200Bwidth\uFEFF", "zerowidth" },
  { "en", "soft\u00ADhyphen", "softhyphen" },
  { "en", "K Å", "k a" },
  { "en", "Łódź Đà Ørsted Æon", "lodz da orsted aeon" },
  { "en", "Diyarbakır İzmir", "diyarbakir izmir" },
  { "de", "Straße STRASSE", "strasse strasse" },
  { "de", "Größe ẞ", "grosse ss" },
  { "de", "„Schutz“ »Netz«", "\"schutz\" \"netz\"" },
  { "de", "Übersicht U\u0308bersicht", "ubersicht ubersicht" },
  { "fr", "Œuvre cœur", "oeuvre coeur" },
  { "fr", "l’été — déjà", "l'ete - deja" },
  { "fr", "Ça, où ?", "ca, ou ?" },
  { "es", "Ñandú pingüino ¿Qué?", "nandu pinguino ¿que?" },
  { "pt-BR", "Cooperação AÇÃO", "cooperacao acao" },
  { "id", "Ketahanan siber", "ketahanan siber" },
  { "tr", "ISPARTA ısparta", "ısparta ısparta" },
  { "tr", "İzmir izmir I\u0307zmir", "izmir izmir izmir" },
  { "tr", "Güvenliği ŞÖYLE", "guvenligi soyle" },
  { "az", "Bakı BAKI", "bakı bakı" },
  { "TR-tr", "I", "ı" },
  { "trv", "I", "i" },
  { "ru", "Ещё ЁЛКА", "еще елка" },
  { "ru", "Мой ЙОД и\u0306", "мой йод й" },
  { "uk", "Їжак і\u0308 ҐАНОК", "їжак ї ґанок" },
  { "ru", "«Сеть» — №", "\"сеть\" - no" },
  { "ar", "الأَمْنُ السَّيْبَرانِيّ", "الامن السيبراني" },
  { "ar", "إنترنت آمن ٱلله", "انترنت امن الله" },
  { "ar", "مـــحـــمـــد", "محمد" },
  { "ar", "سياسة على", "سياسه علي" },
  { "ar", "مسؤول هيئة", "مسوول هييه" },
  { "ar", "٢٠٢٤ ۲۰۲۴", "2024 2024" },
  { "ar", "ﻼ ﷲ", "لا الله" },
  { "fa", "کی", "كي" },
  { "zh-CN", "网络空间 ＡＩ", "网络空间 ai" },
  { "zh-CN", "（国务院）“数字”", "(国务院)\"数字\"" },
  { "zh-CN", "豈", "豈" }, /* for compatibility only */
  { "ja", "サイバー", "さいばー" },
  { "ja", "ｻｲﾊﾞｰ ﾊﾟ", "さいばー ぱ" },
  { "ja", "か\u3099 ガ が", "が が が" },
  { "ja", "ヴェネツィア ヽ", "ゔぇねつぃあ ゝ" },
  { "ja", "㍿ ①", "株式会社 1" },
  { "ko", "사이버 한국", "사이버 한국" },
  { "ko", "\u1112\u1161\u11AB\u1100\u116E\u11A8", "한국" },
  { "hi", "कि की", "कि की" },
  { "el", "Ὀδυσσεύς", "οδυσσευσ" },
  { "vi", "Tiếng Việt", "tieng viet" },
  { "he", "שָׁלוֹם", "שלום" },
};

/* What a reader types, and what of the text it is to be found in: between brackets. */
static const struct
{
  const char *language;
  const char *typed;
  const char *text;
} finds[] = {
  /* Case and accents, both ways */
  { "en", "CABLE", "undersea [cable]s" },
  { "en", "sea ca", "under[sea ca]bles" },
  { "en", "cafe", "a [café]" },
  { "en", "café", "a [cafe]" },
  { "en", "cafe", "a [cafe\u0301] too" },
  { "en", "e", "caf[e\u0301]" },
  { "en", "caf", "[caf]e\u0301" },
  { "en", "naive", "[naïve]" },
  { "en", "coop", "[coöp]eration" },
  { "en", "cable", "no such word" },
  { "en", "cables", "one cable" },
  { "en", "ab", "a b" },
  { "en", "a  b", "[a b]" },
  { "en", "a b", "[a\u00A0\u00A0b]" },
  { "en", "softhy", "[soft\u00ADhy]phen" },
  { "en", "soft", "[soft\u00AD]hyphen" },
  { "en", "state's", "the [State’s] own" },
  { "en", "state’s", "the [state's] own" },
  { "en", "\"open\"", "an [“open”] net" },
  { "en", "cyber-attack", "a [cyber‑attack]" },
  { "en", "cyber–attack", "a [cyber-attack]" },
  { "en", "cyberattack", "a cyber-attack" },
  { "en", "2022-2024", "[2022–2024]" },
  { "en", "fi", "[ﬁ]le" },
  { "en", "f", "[ﬁ]le" },
  { "en", "il", "[ﬁl]e" },
  { "en", "ai", "[ＡＩ]" },
  { "en", "ＡＩ", "[AI]" },
  { "en", "x2", "[x²]" },
  { "en", "istanbul", "[İstanbul]" },
  { "en", "yildiz", "[Yıldız]" },
  { "en", "cable", "a🙂b [cable]" },
  /* German: parts of compounds */
  { "de", "sicherheit", "Cyber[sicherheit]sstrategie" },
  { "de", "strategie", "Cybersicherheits[strategie]" },
  { "de", "strasse", "[Straße]" },
  { "de", "ß", "Stra[ß]e" },
  { "de", "s", "[ß]" },
  { "de", "grösse", "[GRÖSSE]" },
  { "de", "grosse", "[Größe]" },
  { "de", "groesse", "Größe" },
  { "de", "übersicht", "[UBERSICHT]" },
  { "de", "kabel", "Unterseekanäle" },
  /* French */
  { "fr", "oeuvre", "main-d’[œuvre]" },
  { "fr", "œuvre", "man[oeuvre]" },
  { "fr", "l'ete", "[l’été]" },
  { "fr", "securite", "la [sécurité]" },
  { "fr", "SÉCURITÉ", "la [sécurité]" },
  { "fr", "cyber espace", "le [cyber espace]" },
  { "fr", "pret", "un [prêt]" },
  { "fr", "pres", "un prêt" },
  /* Spanish, Portuguese, Indonesian */
  { "es", "nandu", "[ñandú]" },
  { "es", "PINGÜINO", "[pinguino]" },
  { "es", "accion", "lineas de [acción]" },
  { "es", "anos", "dos [años]" },
  { "es", "acciones", "acción" },
  { "pt-BR", "acao", "coorden[ação]" },
  { "pt-BR", "ação", "coorden[acao]" },
  { "pt-BR", "seguranca", "[segurança]" },
  { "pt-BR", "acoes", "ação" },
  { "id", "aman", "ke[aman]an siber" },
  { "id", "siber", "keamanan [siber]" },
  { "id", "cyber", "keamanan siber" },
  /* Turkish: four letters are two */
  { "tr", "ısparta", "[ISPARTA]" },
  { "tr", "ISPARTA", "[ısparta]" },
  { "tr", "isparta", "ISPARTA" },
  { "tr", "izmir", "[İZMİR]" },
  { "tr", "İZMİR", "[izmir]" },
  { "tr", "IZMIR", "izmir" },
  { "tr", "sinir", "sınır" },
  { "tr", "sınır", "[SINIR]" },
  { "tr", "iletisim", "[İLETİŞİM]" },
  { "tr", "i", "[I\u0307]" },
  { "tr", "guvenlik", "siber [güvenlik]" },
  { "tr", "GÜVENLİĞİ", "siber [güvenliği]" },
  /* Russian, Ukrainian */
  { "ru", "еще", "[Ещё]" },
  { "ru", "ещё", "[еще]" },
  { "ru", "БЕЗОПАСНОСТЬ", "кибер[безопасность]" },
  { "ru", "кибер", "[Кибер]безопасность" },
  { "ru", "кабели", "кабель" },
  { "ru", "мои", "мой" },
  { "ru", "мой", "[МОЙ]" },
  { "uk", "їжак", "[Їжак]" },
  { "uk", "іжак", "їжак" },
  { "uk", "зв'язок", "[зв’язок]" },
  { "uk", "звʼязок", "[зв'язок]" },
  { "uk", "ґанок", "[ҐАНОК]" },
  { "uk", "безпека", "кібер[безпека]" },
  { "uk", "и", "і" },
  /* Arabic */
  { "ar", "الامن", "[الأمن]" },
  { "ar", "الأمن", "[الامن]" },
  { "ar", "امن", "ال[أَمْنُ]" },
  { "ar", "محمد", "[مـحـمّـد]" },
  { "ar", "سياسه", "[سياسة]" },
  { "ar", "سياسة", "[سياسه]" },
  { "ar", "علي", "[على]" },
  { "ar", "على", "[علي]" },
  { "ar", "2024", "سنة [٢٠٢٤]" },
  { "ar", "٢٠٢٤", "سنة [2024]" },
  { "ar", "مسوول", "[مسؤول]" },
  { "ar", "آمن", "[أمن]" },
  { "ar", "شبكة", "سياسة" },
  { "ar", "سيبراني", "ال[سيبراني]" },
  /* Chinese: without spaces, any length */
  { "zh-CN", "网", "互联[网]络" },
  { "zh-CN", "网络", "互联[网络]安全" },
  { "zh-CN", "络安", "网[络安]全" },
  { "zh-CN", "安网", "网络安全" },
  { "zh-CN", "ai", "人工智能（[ＡＩ]）" },
  { "zh-CN", "(ai)", "人工智能[（ＡＩ）]" },
  { "zh-CN", "網", "互联网" },
  /* Japanese */
  { "ja", "さいばー", "[サイバー]空間" },
  { "ja", "サイバー", "[さいばー]" },
  { "ja", "ｻｲﾊﾞｰ", "[サイバー]" },
  { "ja", "サイバー", "[ｻｲﾊﾞｰ]空間" },
  { "ja", "バ", "サイ[ﾊﾞ]ー" },
  { "ja", "は", "サイバー" },
  { "ja", "か", "が" },
  { "ja", "が", "[か\u3099]" },
  { "ja", "海底ケーブル", "[海底ケーブル]の安全" },
  { "ja", "ケーブル", "海底[ｹｰﾌﾞﾙ]" },
  /* Korean */
  { "ko", "사이버", "[사이버] 공간" },
  { "ko", "공간", "[공\u1100\u1161\u11AB]" },
  { "ko", "하", "한국" },
  { "ko", "한", "[\u1112\u1161\u11AB]국" },
  { "ko", "안보", "사이버[안보]" },
  { "ko", "케이블", "해저케이불" },
};

static void
test_fold (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (folds); i++)
    {
      HexaplaFold fold = hexapla_fold_for_language (folds[i].language);
      g_autofree char *folded = hexapla_fold (folds[i].text, fold);
      g_autofree char *again = hexapla_fold (folded, fold);

      g_test_message ("“%s”", folds[i].text);
      g_assert_cmpstr (folded, ==, folds[i].folded);
      g_assert_cmpstr (again, ==, folded);
    }
}

/* Takes the brackets out of a row. Returns whether there are any. */
static gboolean
read_brackets (const char *text, char **plain, gsize *start, gsize *end)
{
  const char *open = strchr (text, '[');
  const char *close = strchr (text, ']');

  if (open == NULL)
    {
      *plain = g_strdup (text);
      return FALSE;
    }
  g_assert_nonnull (close);
  *plain = g_strdup_printf ("%.*s%.*s%s", (int)(open - text), text, (int)(close - open - 1),
                            open + 1, close + 1);
  *start = (gsize)(open - text);
  *end = (gsize)(close - text - 1);
  return TRUE;
}

static void
test_find (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (finds); i++)
    {
      HexaplaFold fold = hexapla_fold_for_language (finds[i].language);
      g_autofree char *typed = hexapla_fold (finds[i].typed, fold);
      g_autofree char *plain = NULL;
      g_autoptr (GString) folded = g_string_new (NULL);
      g_autoptr (GArray) map = g_array_new (FALSE, FALSE, sizeof (guint32));
      gsize wanted_start = 0, wanted_end = 0, start, end;
      gboolean wanted = read_brackets (finds[i].text, &plain, &wanted_start, &wanted_end);
      const char *found;

      g_test_message ("%s: “%s” in “%s”", finds[i].language, finds[i].typed, finds[i].text);
      hexapla_fold_append (folded, map, plain, fold);
      g_assert_cmpuint (map->len, ==, folded->len + 1);
      found = strstr (folded->str, typed);
      if (!wanted)
        {
          g_assert_null (found);
          continue;
        }
      g_assert_nonnull (found);
      hexapla_fold_unmap (map, (gsize)(found - folded->str),
                          (gsize)(found - folded->str) + strlen (typed), &start, &end);
      g_assert_cmpuint (start, ==, wanted_start);
      g_assert_cmpuint (end, ==, wanted_end);
    }
}

/* Whatever there is in Unicode: valid, stable, without control characters, and mapped. */
static void
test_all_characters (void)
{
  for (gunichar c = 1; c <= 0x10FFFF; c++)
    {
      g_autoptr (GString) text = g_string_new ("a");
      g_autoptr (GString) folded = g_string_new (NULL);
      g_autoptr (GArray) map = g_array_new (FALSE, FALSE, sizeof (guint32));
      HexaplaFold fold = c % 2 == 0 ? HEXAPLA_FOLD_COMMON : HEXAPLA_FOLD_TURKIC;
      g_autofree char *again = NULL;

      if (!g_unichar_validate (c) || (c > 0x30000 && c % 64 != 0))
        continue;
      g_string_append_unichar (text, c);
      g_string_append_c (text, 'z');
      hexapla_fold_append (folded, map, text->str, fold);
      again = hexapla_fold (folded->str, fold);

      g_assert_true (g_utf8_validate (folded->str, (gssize)folded->len, NULL));
      g_assert_cmpstr (again, ==, folded->str);
      g_assert_cmpuint (map->len, ==, folded->len + 1);
      for (gsize i = 0; i < folded->len; i++)
        {
          g_assert_cmpuint ((guchar)folded->str[i], >=, ' ');
          g_assert_cmpuint (g_array_index (map, guint32, i), <=,
                            g_array_index (map, guint32, i + 1));
        }
      g_assert_cmpuint (g_array_index (map, guint32, folded->len), ==, text->len);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/search/fold/fold", test_fold);
  g_test_add_func ("/core/search/fold/find", test_find);
  g_test_add_func ("/core/search/fold/all-characters", test_all_characters);

  return g_test_run ();
}
