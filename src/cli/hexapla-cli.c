/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#include "config.h"

#include "hexapla-cli.h"

#include <glib/gi18n.h>
#include <signal.h>

#include "hexapla-cli-output.h"

#define PROGRAM "hexapla-cli"

static const HexaplaCliCommand commands[] = {
  {
      "languages",
      NULL,
      N_ ("List the languages of the text"),
      N_ ("Prints one language a line: its code, its own name, how many messages are translated, "
          "how many there are, and whether the translation has been reviewed, separated by tabs."),
      0,
      0,
      0,
      hexapla_cli_languages,
      FALSE,
  },
  {
      "list",
      NULL,
      N_ ("List all entries in reading order"),
      N_ ("Prints one entry a line: its id, kind, number and title, separated by tabs."),
      0,
      0,
      1,
      hexapla_cli_list,
      FALSE,
  },
  {
      "search",
      N_ ("WORDS…"),
      N_ ("Search the text"),
      N_ ("Prints one entry a line, the best first: its id, the language in which it is found, its "
          "title, and a line of its text, separated by tabs. All words must occur, in any form; "
          "\"a phrase\" stands between quotes, and what follows a hyphen must not occur. "
          "“--lang all” searches all languages. The exit status is 1 if nothing is found."),
      1,
      G_MAXUINT,
      G_MAXUINT,
      hexapla_cli_search,
      TRUE,
  },
  {
      "show",
      N_ ("ID|ADDRESS…"),
      N_ ("Show entries as text"),
      N_ ("An entry is named by its id, such as effort-3-2, or by its address, such as "
          "hexapla:us-icdps-2024/effort-3-2. In several languages, as with --lang fr,en, what "
          "belongs together stands together."),
      1,
      G_MAXUINT,
      HEXAPLA_READING_MAX,
      hexapla_cli_show,
      FALSE,
  },
  {
      "validate",
      N_ ("FILE…"),
      N_ ("Check framework files"),
      N_ ("Prints one finding a line, as FILE:LINE: CODE: MESSAGE. Nothing is printed about a "
          "file that is good."),
      1,
      G_MAXUINT,
      0,
      hexapla_cli_validate,
      FALSE,
  },
};

static const char exit_statuses[] = N_ ("Exit status:\n"
                                        "  0  everything asked for was done\n"
                                        "  1  an entry does not exist, a file is bad, or the "
                                        "output could not be written\n"
                                        "  2  the command line is wrong");

/* What every command line may hold, before the command and after it. */
typedef struct
{
  gboolean help;
  gboolean version;
  char *lang;
  char *kind;
  char **rest;
} Options;

static void
clear_options (Options *options)
{
  g_clear_pointer (&options->lang, g_free);
  g_clear_pointer (&options->kind, g_free);
  g_clear_pointer (&options->rest, g_strfreev);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static const HexaplaCliCommand *
find_command (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];

  return NULL;
}

static char *
describe_program (void)
{
  GString *text = g_string_new (_ ("Commands:"));

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      const HexaplaCliCommand *command = &commands[i];
      g_autofree char *usage = g_strjoin (
          " ", command->name, command->arguments != NULL ? _ (command->arguments) : NULL, NULL);
      int padding = MAX (0, 22 - (int)g_utf8_strlen (usage, -1));

      g_string_append_printf (text, "\n  %s%*s%s", usage, padding, "", _ (command->description));
    }

  /* Translators: “hexapla-cli COMMAND --help” is typed as it stands; only COMMAND, which
   * stands for a command, may be translated. */
  g_string_append_printf (text, "\n\n%s\n\n%s",
                          _ ("hexapla-cli COMMAND --help tells more about a command."),
                          _ (exit_statuses));

  return g_string_free (text, FALSE);
}

static char *
describe_command (const HexaplaCliCommand *command)
{
  return g_strdup_printf ("%s\n\n%s", _ (command->details), _ (exit_statuses));
}

/* GLib’s own --help ends the program before its output is known to be written. */
static GOptionContext *
create_context (const HexaplaCliCommand *command, Options *options)
{
  const GOptionEntry entries[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &options->help, N_ ("Show help"), NULL },
    { "version", 'V', 0, G_OPTION_ARG_NONE, &options->version, N_ ("Show the version"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->rest, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  const GOptionEntry language_entries[] = {
    { "lang", 'l', 0, G_OPTION_ARG_STRING, &options->lang,
      N_ ("Read in these languages, separated by commas"), N_ ("CODE[,CODE…]") },
    G_OPTION_ENTRY_NULL,
  };
  const GOptionEntry kind_entries[] = {
    { "kind", 'k', 0, G_OPTION_ARG_STRING, &options->kind, N_ ("Search entries of this kind only"),
      N_ ("KIND") },
    G_OPTION_ENTRY_NULL,
  };
  GOptionContext *context = NULL;
  g_autofree char *usage = NULL;
  g_autofree char *description = NULL;

  if (command != NULL)
    {
      usage = g_strdup (command->arguments != NULL ? _ (command->arguments) : NULL);
      description = describe_command (command);
    }
  else
    {
      usage = g_strdup (_ ("COMMAND [ARGUMENT…]"));
      description = describe_program ();
    }

  context = g_option_context_new (usage);
  g_option_context_set_summary (context, command != NULL
                                             ? _ (command->description)
                                             : _ ("Reads international cyber-policy frameworks."));
  g_option_context_set_description (context, description);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_strict_posix (context, command == NULL);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (command != NULL && command->max_languages > 0)
    g_option_context_add_main_entries (context, language_entries, GETTEXT_PACKAGE);
  if (command != NULL && command->takes_kind)
    g_option_context_add_main_entries (context, kind_entries, GETTEXT_PACKAGE);

  return context;
}

static void
print_help (GOptionContext *context, const HexaplaCliCommand *command)
{
  g_autofree char *old_name = g_strdup (g_get_prgname ());
  g_autofree char *name = g_strjoin (" ", PROGRAM, command != NULL ? command->name : NULL, NULL);
  g_autofree char *help = NULL;

  g_set_prgname (name);
  help = g_option_context_get_help (context, TRUE, NULL);
  g_set_prgname (old_name);
  hexapla_cli_print (help);
}

static HexaplaCliStatus
refuse_usage (const HexaplaCliCommand *command, const char *message)
{
  g_autofree char *name = g_strjoin (" ", PROGRAM, command != NULL ? command->name : NULL, NULL);

  hexapla_cli_complain ("%s", message);
  hexapla_cli_complain (_ ("“%s --help” shows how to use it."), name);

  return HEXAPLA_CLI_USAGE;
}

/* The languages asked for, or the one of the user; NULL if there are not all of them. */
static char **
read_languages (HexaplaLibrary *library, const HexaplaCliCommand *command, const char *lang)
{
  g_auto (GStrv) codes = NULL;

  if (lang == NULL)
    {
      const char *own[] = { hexapla_languages_choose (hexapla_library_get_languages (library),
                                                      g_get_language_names ())
                                ->code,
                            NULL };

      return g_strdupv ((char **)own);
    }

  if (command->max_languages == G_MAXUINT && g_str_equal (lang, "all"))
    return hexapla_languages_dup_codes (hexapla_library_get_languages (library));
  codes = g_strsplit (lang, ",", -1);
  if (!hexapla_cli_check_languages (library, (const char *const *)codes))
    return NULL;
  if (g_strv_length (codes) > command->max_languages)
    {
      hexapla_cli_complain (ngettext ("“%s” takes %u language.", "“%s” takes up to %u languages.",
                                      command->max_languages),
                            command->name, command->max_languages);
      return NULL;
    }
  return g_steal_pointer (&codes);
}

static gboolean
check_kind (const char *name)
{
  HexaplaEntryKind kind;
  g_autoptr (GStrvBuilder) builder = NULL;
  g_auto (GStrv) names = NULL;
  g_autofree char *known = NULL;

  if (hexapla_entry_kind_from_string (name, &kind))
    return TRUE;

  builder = g_strv_builder_new ();
  for (guint i = 0; i <= HEXAPLA_ENTRY_SOURCE; i++)
    g_strv_builder_add (builder, hexapla_entry_kind_to_string ((HexaplaEntryKind)i));
  names = g_strv_builder_end (builder);
  known = g_strjoinv (", ", names);
  /* Translators: the first %s is what was asked for, the second one is what there is. */
  hexapla_cli_complain (_ ("There is no kind “%s”. There are: %s"), name, known);
  return FALSE;
}

/* What is looked for; a kind asked for by an option is one more term of it. */
static char **
add_kind (const char *const *arguments, const char *kind)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *term = kind != NULL ? g_strconcat ("kind:", kind, NULL) : NULL;

  /* First: a quote that is not closed takes all that follows. */
  if (term != NULL)
    g_strv_builder_add (builder, term);
  g_strv_builder_addv (builder, (const char **)arguments);
  return g_strv_builder_end (builder);
}

static HexaplaCliStatus
run_command (const HexaplaCliCommand *command, const Options *options, const char *const *arguments)
{
  guint n_arguments = g_strv_length ((char **)arguments);
  g_autoptr (HexaplaLibrary) library = NULL;
  g_auto (GStrv) languages = NULL;
  g_auto (GStrv) terms = NULL;

  if (n_arguments < command->min_arguments)
    {
      g_autofree char *message = g_strdup_printf (_ ("After “%s”, this is missing: %s"),
                                                  command->name, _ (command->arguments));

      return refuse_usage (command, message);
    }
  if (n_arguments > command->max_arguments)
    {
      g_autofree char *message = g_strdup_printf (_ ("“%s” does not take “%s”."), command->name,
                                                  arguments[command->max_arguments]);

      return refuse_usage (command, message);
    }

  library = hexapla_library_new ();
  languages = read_languages (library, command, options->lang);
  if (languages == NULL || (options->kind != NULL && !check_kind (options->kind)))
    return HEXAPLA_CLI_USAGE;
  terms = add_kind (arguments, options->kind);
  return command->run (library, (const char *const *)languages, (const char *const *)terms);
}

/* Without a command, takes the options before it and then calls itself with the command. */
static HexaplaCliStatus
parse (const HexaplaCliCommand *command, char **arguments)
{
  g_auto (Options) options = { 0 };
  g_autoptr (GOptionContext) context = create_context (command, &options);
  g_auto (GStrv) copy = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;
  const char *const none[] = { NULL };
  const char *const *rest = NULL;

  if (!g_option_context_parse_strv (context, &copy, &error))
    return refuse_usage (command, error->message);

  rest = options.rest != NULL ? (const char *const *)options.rest : none;
  if (options.help)
    print_help (context, command);
  else if (options.version)
    hexapla_cli_print (PROGRAM " " VERSION "\n");
  else if (command != NULL)
    return run_command (command, &options, rest);
  else if (rest[0] == NULL)
    return refuse_usage (NULL, _ ("There is no command."));
  else if (find_command (rest[0]) == NULL)
    {
      g_autofree char *message = g_strdup_printf (_ ("There is no command “%s”."), rest[0]);

      return refuse_usage (NULL, message);
    }
  else
    return parse (find_command (rest[0]), options.rest);

  return HEXAPLA_CLI_DONE;
}

gboolean
hexapla_cli_check_languages (HexaplaLibrary *library, const char *const *languages)
{
  HexaplaLanguages *all = hexapla_library_get_languages (library);

  if (*languages == NULL)
    {
      hexapla_cli_complain (_ ("There is no language after “--lang”."));
      return FALSE;
    }
  for (; *languages != NULL; languages++)
    if (hexapla_languages_find (all, *languages) == NULL)
      {
        g_auto (GStrv) codes = hexapla_languages_dup_codes (all);
        g_autofree char *known = g_strjoinv (", ", codes);

        /* Translators: the first %s is what was asked for, the second one is what there is. */
        hexapla_cli_complain (_ ("There is no text in “%s”. There are: %s"), *languages, known);
        return FALSE;
      }
  return TRUE;
}

HexaplaReading *
hexapla_cli_read (HexaplaLibrary *library, const char *const *languages)
{
  g_autoptr (GError) error = NULL;
  HexaplaReading *reading = hexapla_library_read (library, languages, &error);

  if (reading == NULL)
    hexapla_cli_complain ("%s", error->message);
  return reading;
}

int
hexapla_cli_main (int argc, char **argv)
{
  char *nothing[] = { (char *)PROGRAM, NULL };
  HexaplaCliStatus status = HEXAPLA_CLI_DONE;

  /* A pipe that is closed early is then an error of writing, told apart from success. */
  signal (SIGPIPE, SIG_IGN);
  g_set_prgname (PROGRAM);

  status = parse (NULL, argc > 0 ? argv : nothing);

  return hexapla_cli_close_output () ? status : HEXAPLA_CLI_FAILED;
}
