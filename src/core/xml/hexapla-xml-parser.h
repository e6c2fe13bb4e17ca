/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include <gio/gio.h>

#include "xml/hexapla-load.h"
#include "xml/hexapla-report.h"

G_BEGIN_DECLS

/* The namespace of what has a prefix that is bound to none. The parser has reported it. */
#define HEXAPLA_XML_UNBOUND ":"

/**
 * HexaplaXmlAttribute:
 * @name: name without prefix
 * @ns: (nullable): its namespace, or %HEXAPLA_XML_UNBOUND
 * @value: UTF-8, not ended by a NUL
 * @length: bytes of @value
 */
typedef struct {
  const char *name;
  const char *ns;
  const char *value;
  gsize       length;
} HexaplaXmlAttribute;

/**
 * HexaplaXmlHandler:
 * @start: an element begins; @line is that of the end of its tag
 * @end: the element begun last ends
 * @text: a piece of text, in as many pieces as it comes
 *
 * What a document is told to. Names and namespaces are the same string each time, as long as the
 * parse lasts. Comments and processing instructions are left out. Nothing is
 * called once the report is closed.
 */
typedef struct {
  void (* start) (const char                *name,
                  const char                *ns,
                  const HexaplaXmlAttribute *attributes,
                  guint                      n_attributes,
                  guint                      line,
                  gpointer                   user_data);
  void (* end)   (guint                      line,
                  gpointer                   user_data);
  void (* text)  (const char                *chars,
                  gsize                      length,
                  guint                      line,
                  gpointer                   user_data);
} HexaplaXmlHandler;

/**
 * hexapla_xml_parse:
 * @stream: the bytes of a document
 * @total: how many they are, for @progress
 * @report: to which all that is wrong with the XML, and every limit that is passed, is added
 *
 * Reads a document in one pass, in pieces of 256 KiB, keeping none of it. A document that is
 * not well-formed, has a DOCTYPE or passes a limit closes the report, and reading stops.
 *
 * Returns: %FALSE if reading failed or was cancelled; %TRUE otherwise, whatever was found
 */
gboolean hexapla_xml_parse (GInputStream             *stream,
                            goffset                   total,
                            const HexaplaXmlHandler  *handler,
                            gpointer                  handler_data,
                            HexaplaReport            *report,
                            HexaplaLoadProgress       progress,
                            gpointer                  progress_data,
                            GCancellable             *cancellable,
                            GError                  **error);

G_END_DECLS
