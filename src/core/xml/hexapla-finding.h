/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * HexaplaFindingCode:
 * What is wrong with a file. Each code has a name for output and tests, see
 * hexapla_finding_code_to_string(), and is documented in CONTRIBUTING.md.
 */
typedef enum {
  HEXAPLA_FINDING_UNREADABLE,         /* cannot be read, or is empty */
  HEXAPLA_FINDING_TOO_LARGE,          /* more bytes than the limit */
  HEXAPLA_FINDING_TOO_DEEP,           /* elements nest deeper than the limit */
  HEXAPLA_FINDING_TOO_MANY,           /* more elements, names, or attributes on one, than the limit */
  HEXAPLA_FINDING_TEXT_TOO_LONG,      /* a text longer than the limit */
  HEXAPLA_FINDING_NOT_WELL_FORMED,    /* not XML */
  HEXAPLA_FINDING_NAMESPACE,          /* unbound prefix and the like */
  HEXAPLA_FINDING_DOCTYPE,            /* has a DOCTYPE */
  HEXAPLA_FINDING_OTHER_VOCABULARY,   /* XML of another kind, named where it is known */
  HEXAPLA_FINDING_UNKNOWN_ELEMENT,    /* an element that may not stand here */
  HEXAPLA_FINDING_MISPLACED_ELEMENT,  /* a known child, out of order or once too often */
  HEXAPLA_FINDING_MISSING_ELEMENT,    /* a child that must be there is not */
  HEXAPLA_FINDING_UNKNOWN_ATTRIBUTE,  /* an attribute that may not stand here */
  HEXAPLA_FINDING_MISSING_ATTRIBUTE,  /* an attribute that must be there is not */
  HEXAPLA_FINDING_BAD_VALUE,          /* an attribute's value is not of the form */
  HEXAPLA_FINDING_UNEXPECTED_TEXT,    /* text where only elements may stand */
  HEXAPLA_FINDING_EMPTY_TEXT,         /* no text where there must be some */
  HEXAPLA_FINDING_DUPLICATE_ID,       /* an id is used twice */
  HEXAPLA_FINDING_DANGLING_REFERENCE, /* no entry, or no tag, of that id */
  HEXAPLA_FINDING_WRONG_KIND,         /* a reference to an entry of another kind than allowed */
  HEXAPLA_FINDING_TABLE_SHAPE,        /* a row with more or fewer cells than the head */
} HexaplaFindingCode;

/** hexapla_finding_code_to_string: name of @code in output, such as "missing-attribute". */
const char *hexapla_finding_code_to_string (HexaplaFindingCode code);

#define HEXAPLA_TYPE_FINDING (hexapla_finding_get_type ())
G_DECLARE_FINAL_TYPE (HexaplaFinding, hexapla_finding, HEXAPLA, FINDING, GObject)

/**
 * HexaplaFinding:
 *
 * One thing that is wrong with a file: where, what, and what was expected. Immutable.
 */

HexaplaFinding     *hexapla_finding_new         (const char         *file,
                                                 guint               line,
                                                 HexaplaFindingCode  code,
                                                 const char         *message) G_GNUC_WARN_UNUSED_RESULT;

/** hexapla_finding_get_file: name of the file, for people. */
const char         *hexapla_finding_get_file    (HexaplaFinding *self);

/** hexapla_finding_get_line: line, from 1; 0 where it is about the file as a whole. */
guint               hexapla_finding_get_line    (HexaplaFinding *self);

HexaplaFindingCode  hexapla_finding_get_code    (HexaplaFinding *self);

/** hexapla_finding_get_message: a sentence for people, translated, without file and line. */
const char         *hexapla_finding_get_message (HexaplaFinding *self);

/** hexapla_finding_to_string: (transfer full): "file:line: code: message", one line. */
char               *hexapla_finding_to_string   (HexaplaFinding *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
