/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gio/gio.h>

#include "l10n/hexapla-library.h"

G_BEGIN_DECLS

/**
 * HexaplaCliStatus:
 * @HEXAPLA_CLI_DONE: everything asked for was done
 * @HEXAPLA_CLI_FAILED: something does not exist, is refused, or could not be written
 * @HEXAPLA_CLI_USAGE: the command line is wrong
 *
 * Exit status of the program, as its help and manual page say.
 */
typedef enum {
  HEXAPLA_CLI_DONE = 0,
  HEXAPLA_CLI_FAILED = 1,
  HEXAPLA_CLI_USAGE = 2,
} HexaplaCliStatus;

/**
 * HexaplaCliRun:
 * @library: the framework in its languages
 * @languages: (array zero-terminated=1): what to read in: those asked for by --lang, all of which
 *   there are, or else the one of the user
 * @arguments: (array zero-terminated=1): what follows the command, options taken out, as many
 *   as the command asks for; bytes as typed, which may not be UTF-8
 *
 * Runs a command. Prints results with hexapla_cli_print(), complaints with
 * hexapla_cli_complain().
 */
typedef HexaplaCliStatus (* HexaplaCliRun) (HexaplaLibrary     *library,
                                            const char * const *languages,
                                            const char * const *arguments);

/**
 * HexaplaCliCommand:
 * @name: as typed
 * @arguments: (nullable): what follows it, for the help; %NULL if nothing does
 * @description: what it does, one line
 * @details: more about it for its own help
 * @min_arguments: how many arguments it needs
 * @max_arguments: how many it takes
 * @max_languages: how many languages it takes, %G_MAXUINT for “all” as well; 0 if it has no option
 *   --lang
 * @run: does it
 * @takes_kind: whether it has the option --kind, which it gets as its first argument, "kind:KIND"
 *
 * One row of the command table in hexapla-cli.c.
 */
typedef struct {
  const char    *name;
  const char    *arguments;
  const char    *description;
  const char    *details;
  guint          min_arguments;
  guint          max_arguments;
  guint          max_languages;
  HexaplaCliRun  run;
  gboolean       takes_kind;
} HexaplaCliCommand;

/** hexapla_cli_main: the program, with the locale and the translations already set up. */
int               hexapla_cli_main       (int                  argc,
                                          char               **argv);

/**
 * hexapla_cli_check_languages:
 *
 * Returns: whether there are all of @languages; complains if not, and says which there are
 */
gboolean          hexapla_cli_check_languages (HexaplaLibrary      *library,
                                               const char * const  *languages);

/**
 * hexapla_cli_read:
 *
 * Returns: (transfer full) (nullable): the bundled framework in @languages; complains where it
 *   cannot be loaded
 */
HexaplaReading   *hexapla_cli_read       (HexaplaLibrary      *library,
                                          const char * const  *languages) G_GNUC_WARN_UNUSED_RESULT;

/* The commands, one file each. */
HexaplaCliStatus  hexapla_cli_languages  (HexaplaLibrary      *library,
                                          const char * const  *languages,
                                          const char * const  *arguments);
HexaplaCliStatus  hexapla_cli_list       (HexaplaLibrary      *library,
                                          const char * const  *languages,
                                          const char * const  *arguments);
HexaplaCliStatus  hexapla_cli_search     (HexaplaLibrary      *library,
                                          const char * const  *languages,
                                          const char * const  *arguments);
HexaplaCliStatus  hexapla_cli_show       (HexaplaLibrary      *library,
                                          const char * const  *languages,
                                          const char * const  *arguments);
HexaplaCliStatus  hexapla_cli_validate   (HexaplaLibrary      *library,
                                          const char * const  *languages,
                                          const char * const  *arguments);

G_END_DECLS
