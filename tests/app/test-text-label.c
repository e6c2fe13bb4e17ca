/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "hexapla-text-label.h"

#include "hexapla-reference-popover.h"
#include "hexapla-test-window.h"
#include "xml/hexapla-load.h"

/* Everything that markup could trip over, in the text, in a title and in an address. */
#define DOCUMENT                                                                                   \
  "<framework xmlns='https://hexaplareader.github.io/ns/framework/1' id='sample' xml:lang='%s'>"   \
  "<metadata><title>Sample</title><publisher>Nobody</publisher><published date='2024'/>"           \
  "<official href='https://example.com/'/><edition date='2024-01-01'>1</edition>"                  \
  "<license href='https://example.com/'>None</license><notice>None.</notice></metadata>"           \
  "<entry id='overview' kind='overview' sources='source-1'><title>All</title>"                     \
  "<summary>%s</summary></entry>"                                                                  \
  "<entry id='topic-1' kind='topic' sources='source-1'><title>A &lt;b&gt; &amp; \"c\" 'd'</title>" \
  "<summary>It.</summary></entry>"                                                                 \
  "<entry id='term-1' kind='term' sources='source-1'><title>Term</title>"                          \
  "<summary>What &lt;it&gt; &amp; \"this\" means.</summary></entry>"                               \
  "<entry id='source-1' kind='source' href='https://example.com/?a=1&amp;b=2'>"                    \
  "<title>Source</title><publisher>Press</publisher><summary>It.</summary></entry></framework>"

typedef struct
{
  HexaplaFramework *framework;
  GtkWindow *window;
  GtkWidget *text;
  GtkLabel *label;
  GPtrArray *acts;
} Fixture;

static HexaplaFramework *
load_in (const char *language, const char *summary)
{
  /* The document has no other places for them. */
  g_auto (GStrv) parts = g_strsplit (DOCUMENT, "%s", 3);
  g_autofree char *document = g_strconcat (parts[0], language, parts[1], summary, parts[2], NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (document, strlen (document));
  g_autoptr (GError) error = NULL;
  HexaplaFramework *framework =
      hexapla_load_bytes (bytes, "sample", NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return framework;
}

static HexaplaFramework *
load (const char *summary)
{
  return load_in ("en", summary);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  HexaplaEntry *entry;

  /* It sets that the focus does not select the text: a link could not be followed otherwise. */
  hexapla_test_get_application ();
  fixture->acts = g_ptr_array_new_with_free_func (g_free);
  fixture->framework = load (data);
  entry = hexapla_framework_lookup (fixture->framework, "overview");
  fixture->text =
      hexapla_text_label_new (fixture->framework, entry, hexapla_entry_get_summary (entry));
  fixture->label = GTK_LABEL (hexapla_test_find_type (fixture->text, GTK_TYPE_LABEL));
  fixture->window = hexapla_test_stage_new (fixture->text, 600, 400, fixture->acts);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  GtkWidget *text = fixture->text;

  g_object_add_weak_pointer (G_OBJECT (text), (gpointer *)&text);
  hexapla_test_destroy_window (fixture->window);
  g_assert_null (text);
  g_assert_finalize_object (fixture->framework);
  g_ptr_array_unref (fixture->acts);
}

static const char *
get_last_act (Fixture *fixture)
{
  return fixture->acts->len > 0 ? g_ptr_array_index (fixture->acts, fixture->acts->len - 1) : NULL;
}

static void
activate (Fixture *fixture, const char *address)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (fixture->label, "activate-link", address, &handled);
  g_assert_true (handled);
  hexapla_test_settle (fixture->text);
}

static GtkWidget *
find_popover (Fixture *fixture)
{
  return hexapla_test_find_type (fixture->text, HEXAPLA_TYPE_REFERENCE_POPOVER);
}

static void
test_markup (void)
{
  static const struct
  {
    const char *summary;
    const char *shown;
    const char *markup; /* a part of it */
  } rows[] = {
    { "Plain.", "Plain.", "Plain." },
    { "&lt;b&gt; &amp; \"c\" 'd' &amp;amp;", "<b> & \"c\" 'd' &amp;",
      "&lt;b&gt; &amp; &quot;c&quot; &apos;d&apos; &amp;amp;" },
    { "An <em>a &lt; b</em>.", "An a < b.", "<i>a &lt; b</i>" },
    { "See <ref to='topic-1'>x &amp; y</ref>.", "See x & y.",
      "<a href=\"hexapla:sample/topic-1\" title=\"A &lt;b&gt; &amp; &quot;c&quot; "
      "&apos;d&apos;\">x &amp; y</a>" },
    { "A <term to='term-1'>term</term>.", "A term.",
      "title=\"What &lt;it&gt; &amp; &quot;this&quot; means.\"" },
    { "A <link href='https://example.com/?a=1&amp;b=%22'>link</link>.", "A link.",
      "<a href=\"https://example.com/?a=1&amp;b=%22\"" },
    { "It is so.<cite source='source-1'/> Yes.", "It is so.\u2060[1] Yes.",
      "<a href=\"hexapla:sample/source-1\" title=\"Source\">" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (HexaplaFramework) framework = load (rows[i].summary);
      HexaplaEntry *entry = hexapla_framework_lookup (framework, "overview");
      g_autoptr (GtkWidget) text = g_object_ref_sink (
          hexapla_text_label_new (framework, entry, hexapla_entry_get_summary (entry)));
      GtkLabel *label = GTK_LABEL (hexapla_test_find_type (text, GTK_TYPE_LABEL));

      g_test_message ("%s", rows[i].summary);
      g_assert_cmpstr (gtk_label_get_text (label), ==, rows[i].shown);
      if (strstr (gtk_label_get_label (label), rows[i].markup) == NULL)
        g_test_message ("markup: %s", gtk_label_get_label (label));
      g_assert_nonnull (strstr (gtk_label_get_label (label), rows[i].markup));
      g_assert_true (gtk_label_get_selectable (label));
      g_assert_finalize_object (g_steal_pointer (&text));
    }
}

#define LINKS                                                                                      \
  "See <ref to='topic-1'>topic</ref>, <term to='term-1'>term</term>, "                             \
  "<link href='https://example.com/x?a=1&amp;b=2'>out</link>.<cite source='source-1'/>"

static void
test_entry_link (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "hexapla:sample/topic-1");
  g_assert_cmpstr (get_last_act (fixture), ==, "open-entry topic-1");
  g_assert_cmpuint (fixture->acts->len, ==, 1);
  g_assert_null (find_popover (fixture));
}

/* It goes through the action, which looks at the address once more, and nowhere else. */
static void
test_outside_link (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "https://example.com/x?a=1&b=2");
  g_assert_cmpstr (get_last_act (fixture), ==, "open-link https://example.com/x?a=1&b=2");
  g_assert_cmpuint (fixture->acts->len, ==, 1);
}

static void
close_popover (Fixture *fixture, GtkWidget *popover)
{
  g_object_add_weak_pointer (G_OBJECT (popover), (gpointer *)&popover);
  hexapla_test_press_key (GTK_WIDGET (fixture->window), "Escape");
  hexapla_test_wait_until (popover == NULL);
  g_assert_null (find_popover (fixture));
}

static void
test_term (Fixture *fixture, gconstpointer data)
{
  for (int i = 0; i < 2; i++)
    {
      GtkWidget *popover;

      activate (fixture, "hexapla:sample/term-1");
      popover = find_popover (fixture);
      g_assert_nonnull (popover);
      hexapla_test_wait_until (gtk_widget_get_mapped (popover));
      g_assert_nonnull (hexapla_test_find_label (popover, "Term"));
      g_assert_nonnull (hexapla_test_find_label (popover, "What <it> & \"this\" means."));
      g_assert_nonnull (hexapla_test_find_action (popover, "win.open-entry", "term-1"));
      g_assert_null (hexapla_test_find_action (popover, "win.open-link", NULL));
      close_popover (fixture, popover);
    }
  g_assert_cmpuint (fixture->acts->len, ==, 0);
}

static void
test_citation (Fixture *fixture, gconstpointer data)
{
  GtkWidget *popover, *button;

  activate (fixture, "hexapla:sample/source-1");
  popover = find_popover (fixture);
  g_assert_nonnull (popover);
  hexapla_test_wait_until (gtk_widget_get_mapped (popover));
  g_assert_nonnull (hexapla_test_find_label (popover, "Source"));
  g_assert_nonnull (hexapla_test_find_label (popover, "Press"));
  g_assert_nonnull (
      hexapla_test_find_action (popover, "win.open-link", "https://example.com/?a=1&b=2"));

  /* A button does what it says, and the popover goes away. */
  button = hexapla_test_find_action (popover, "win.open-entry", "source-1");
  g_object_add_weak_pointer (G_OBJECT (popover), (gpointer *)&popover);
  hexapla_test_click (button, 1);
  hexapla_test_wait_until (popover == NULL);
  g_assert_cmpstr (get_last_act (fixture), ==, "open-entry source-1");
}

/* Tab goes from link to link, Enter follows. */
static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  gtk_window_set_focus (fixture->window, NULL);
  hexapla_test_press_key (GTK_WIDGET (fixture->window), "Tab");
  g_assert_true (gtk_widget_is_focus (GTK_WIDGET (fixture->label)));
  /* First to the text, which can be selected, then to its links. */
  hexapla_test_press_key (GTK_WIDGET (fixture->window), "Tab");
  g_assert_cmpstr (gtk_label_get_current_uri (fixture->label), ==, "hexapla:sample/topic-1");
  hexapla_test_press_key (GTK_WIDGET (fixture->window), "Return");
  g_assert_cmpstr (get_last_act (fixture), ==, "open-entry topic-1");
  hexapla_test_press_key (GTK_WIDGET (fixture->window), "Tab");
  hexapla_test_press_key (GTK_WIDGET (fixture->window), "Return");
  hexapla_test_wait_until (find_popover (fixture) != NULL);
  close_popover (fixture, find_popover (fixture));
  /* The focus is back where it was. */
  g_assert_nonnull (gtk_window_get_focus (fixture->window));
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  gtk_widget_grab_focus (GTK_WIDGET (fixture->label));
  hexapla_test_press_key (GTK_WIDGET (fixture->window), "ctrl+a");
  hexapla_test_press_key (GTK_WIDGET (fixture->window), "ctrl+c");
  text = hexapla_test_dup_clipboard (fixture->text);
  g_assert_cmpstr (text, ==, gtk_label_get_text (fixture->label));
}

/* Destroyed while its popover is open, all of it goes. */
static void
test_destroy_open (Fixture *fixture, gconstpointer data)
{
  activate (fixture, "hexapla:sample/term-1");
  hexapla_test_wait_until (gtk_widget_get_mapped (find_popover (fixture)));
}

/* Keys and addresses stay together where the text around them runs the other way. */
static void
test_isolated (void)
{
  static const struct
  {
    const char *language;
    const char *shown;
  } rows[] = {
    { "en", "Press Ctrl+,, see ~/.local." },
    { "ar", "Press \u2068Ctrl+,\u2069, see \u2068~/.local\u2069." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      HexaplaFramework *framework =
          load_in (rows[i].language, "Press <key>Ctrl+,</key>, see <em>~/.local</em>.");
      HexaplaEntry *entry = hexapla_framework_lookup (framework, "overview");
      GtkWidget *text = g_object_ref_sink (
          hexapla_text_label_new (framework, entry, hexapla_entry_get_summary (entry)));
      GtkWidget *label = hexapla_test_find_type (text, GTK_TYPE_LABEL);

      g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, rows[i].shown);
      g_assert_nonnull (strstr (gtk_label_get_label (GTK_LABEL (label)), "<b>Ctrl+,</b>"));
      g_assert_finalize_object (text);
      g_assert_finalize_object (framework);
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/text-label/entry", test_entry_link },
    { "/text-label/outside", test_outside_link },
    { "/text-label/term", test_term },
    { "/text-label/citation", test_citation },
    { "/text-label/keyboard", test_keyboard },
    { "/text-label/copy", test_copy },
    { "/text-label/destroy-open", test_destroy_open },
  };

  hexapla_test_init (&argc, &argv);
  g_test_add_func ("/text-label/markup", test_markup);
  g_test_add_func ("/text-label/isolated", test_isolated);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, LINKS, set_up, tests[i].test, tear_down);
  return hexapla_test_run ();
}
