/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-format.h"

#include <locale.h>

#include "hexapla-interface-language.h"
#include "hexapla-test-language.h"
#include "hexapla-text-size.h"
#include "hexapla-ui-resources.h"

/* The icons of our own that the window asks for are in the resources. */
static void
test_icons (void)
{
  static const char *const icons[] = {
    "hexapla-external-link-symbolic", "hexapla-external-link-symbolic-rtl",
    "hexapla-page-missing-symbolic",  "hexapla-text-partial-symbolic",
    "sidebar-show-symbolic",          "sidebar-show-symbolic-rtl",
  };

  for (guint i = 0; i < G_N_ELEMENTS (icons); i++)
    {
      g_autofree char *path =
          g_strconcat (RESOURCE_BASE, "icons/scalable/actions/", icons[i], ".svg", NULL);

      g_test_message ("%s", path);
      g_assert_true (g_resources_get_info (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL, NULL, NULL));
    }
}

static void
test_dates (void)
{
  static const struct
  {
    const char *date;
    const char *shown;
  } rows[] = {
    { "2024", "2024" },
    { "2024-05", "May 2024" },
    { "2024-05-06", "6 May 2024" },
    { "1986-12-31", "31 December 1986" },
    { "2024-02-29", "29 February 2024" },
    /* What is no date is shown as it is. */
    { "2023-02-29", "2023-02-29" },
    { "2024-13", "2024-13" },
    { "soon", "soon" },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *shown = hexapla_format_date (rows[i].date);

      g_assert_cmpstr (shown, ==, rows[i].shown);
    }
}

/* The months are those of the interface, whatever language the C library dates in. */
static void
test_dates_of_languages (void)
{
  static const struct
  {
    const char *language;
    const char *day;
    const char *month;
  } rows[] = {
    { "fr", "6 mai 2024", "mai 2024" },
    { "ar", "6 أيار/مايو 2024", "أيار/مايو 2024" },
    { "de", "6. Mai 2024", "Mai 2024" },
    { "es", "6 de mayo de 2024", "mayo de 2024" },
    { "id", "6 Mei 2024", "Mei 2024" },
    { "ja", "2024年5月6日", "2024年5月" },
    { "ko", "2024년 5월 6일", "2024년 5월" },
    { "pt_BR", "6 de maio de 2024", "maio de 2024" },
    { "ru", "6 мая 2024 года", "май 2024 года" },
    { "tr", "6 Mayıs 2024", "Mayıs 2024" },
    { "uk", "6 травня 2024 року", "травень 2024 року" },
    { "zh_CN", "2024年5月6日", "2024年5月" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *day = NULL;
      g_autofree char *month = NULL;

      hexapla_test_set_language (rows[i].language);
      /* Where there is none of these, the date is in English as far as the C library goes. */
      if (setlocale (LC_TIME, "ja_JP.UTF-8") == NULL)
        setlocale (LC_TIME, "C");
      day = hexapla_format_date ("2024-05-06");
      month = hexapla_format_date ("2024-05");
      g_assert_cmpstr (day, ==, rows[i].day);
      g_assert_cmpstr (month, ==, rows[i].month);
    }
  g_unsetenv ("LANGUAGE");
  hexapla_interface_language_set_up (NULL);
}

static void
test_isolation (void)
{
  static const struct
  {
    const char *text;
    const char *left_to_right;
    const char *right_to_left;
  } rows[] = {
    { "Newswire (Canada)", "Newswire (Canada)", "\u2068Newswire (Canada)\u2069" },
    { "العربية", "\u2068العربية\u2069", "\u2068العربية\u2069" },
    { "الذكاء (AI)", "\u2068الذكاء (AI)\u2069", "\u2068الذكاء (AI)\u2069" },
    { "中文", "中文", "\u2068中文\u2069" },
    { "3.2", "3.2", "\u20683.2\u2069" },
    { "", "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *left_to_right = hexapla_format_isolate (rows[i].text);
      g_autofree char *right_to_left = NULL;

      gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
      right_to_left = hexapla_format_isolate (rows[i].text);
      gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
      g_assert_cmpstr (left_to_right, ==, rows[i].left_to_right);
      g_assert_cmpstr (right_to_left, ==, rows[i].right_to_left);
    }
}

/* A date beside an Arabic name would fall apart as well. */
static void
test_isolated_parts (void)
{
  static const char *const latin[] = { "Newswire", "6 May 2024", NULL };
  static const char *const mixed[] = { "وزارة", "6 May 2024", NULL };
  g_auto (GStrv) plain = hexapla_format_isolate_parts (latin, "ar");
  g_auto (GStrv) isolated = hexapla_format_isolate_parts (mixed, "en");

  g_assert_cmpstrv (plain, latin);
  g_assert_cmpuint (g_strv_length (isolated), ==, 2);
  g_assert_cmpstr (isolated[0], ==, "\u200e\u2068وزارة\u2069");
  g_assert_cmpstr (isolated[1], ==, "\u20686 May 2024\u2069");
}

static void
test_relations (void)
{
  static const struct
  {
    HexaplaRelationType type;
    const char *outgoing;
    const char *incoming;
  } rows[] = {
    { HEXAPLA_RELATION_SERVES, "Serves", "Served By" },
    { HEXAPLA_RELATION_INVOLVES, "Organizations and Instruments", "Involved In" },
    { HEXAPLA_RELATION_SEE_ALSO, "See Also", "Mentioned In" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpstr (hexapla_format_relation (rows[i].type, FALSE), ==, rows[i].outgoing);
      g_assert_cmpstr (hexapla_format_relation (rows[i].type, TRUE), ==, rows[i].incoming);
    }
}

static void
test_text_size_steps (void)
{
  static const struct
  {
    int percent;
    int steps;
    int result;
  } rows[] = {
    { 100, 0, 100 },       { 100, 1, 115 },  { 100, -1, 85 },  { 100, 2, 130 },
    { 75, -1, 75 },        { 75, 1, 85 },    { 300, 1, 300 },  { 300, -1, 250 },
    { 100, 99, 300 },      { 100, -99, 75 }, { 0, 0, 75 },     { 50, 1, 85 },
    { 101, 1, 115 },       { 110, 0, 115 },  { 9999, 0, 300 }, { 100, G_MAXINT, 300 },
    { 100, G_MININT, 75 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%d %+d", rows[i].percent, rows[i].steps);
      g_assert_cmpint (hexapla_text_size_step (rows[i].percent, rows[i].steps), ==, rows[i].result);
    }
}

static char *
load_style (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      g_resources_lookup_data (RESOURCE_BASE "ui/style.css", G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  gsize length;
  const char *data;

  g_assert_no_error (error);
  data = g_bytes_get_data (bytes, &length);
  return g_strndup (data, length);
}

/* Every size has a class of its own, and the style sheet a rule for it that sets that size. */
static void
test_text_size_classes (void)
{
  g_autofree char *style = load_style ();
  int percent = hexapla_text_size_step (0, 0), previous;

  do
    {
      g_autofree char *css_class = g_strdup_printf ("text-%d", percent);
      g_autofree char *rule = g_strdup_printf ("page.%s { font-size: %d%%; }", css_class, percent);

      g_test_message ("%s", rule);
      g_assert_cmpstr (hexapla_text_size_css_class (percent), ==, css_class);
      g_assert_nonnull (strstr (style, rule));
      previous = percent;
      percent = hexapla_text_size_step (percent, 1);
    }
  while (percent != previous);
  g_assert_cmpint (percent, ==, 300);
  g_assert_cmpstr (hexapla_text_size_css_class (103), ==, "text-100");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  hexapla_ui_register_resource ();
  g_test_add_func ("/format/icons", test_icons);
  g_test_add_func ("/format/dates", test_dates);
  g_test_add_func ("/format/dates/languages", test_dates_of_languages);
  g_test_add_func ("/format/isolation", test_isolation);
  g_test_add_func ("/format/isolation/parts", test_isolated_parts);
  g_test_add_func ("/format/relations", test_relations);
  g_test_add_func ("/format/text-size/steps", test_text_size_steps);
  g_test_add_func ("/format/text-size/classes", test_text_size_classes);
  return g_test_run ();
}
