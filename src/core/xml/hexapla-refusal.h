/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SPDX-FileCopyrightText: The Hexapla Authors */

#pragma once

#include "xml/hexapla-grammar.h"
#include "xml/hexapla-report.h"

G_BEGIN_DECLS

/* The sentences for what breaks the grammar. Each says what was expected instead. */

/** hexapla_refusal_of_attribute: @name may not stand on the element. */
void hexapla_refusal_of_attribute         (HexaplaReport            *report,
                                           guint                     line,
                                           const HexaplaElementRule *rule,
                                           const char               *name);

void hexapla_refusal_of_missing_attribute (HexaplaReport            *report,
                                           guint                     line,
                                           const HexaplaElementRule *rule,
                                           HexaplaAttribute          attribute);

/** hexapla_refusal_of_value: @value is not of the form that @attribute has. */
void hexapla_refusal_of_value             (HexaplaReport            *report,
                                           guint                     line,
                                           const HexaplaElementRule *rule,
                                           HexaplaAttribute          attribute,
                                           const char               *value);

/** hexapla_refusal_of_element: @name may not stand in @parent. */
void hexapla_refusal_of_element           (HexaplaReport            *report,
                                           guint                     line,
                                           const HexaplaElementRule *parent,
                                           const char               *name);

/** hexapla_refusal_of_late_element: child @index of @parent comes after child @latest. */
void hexapla_refusal_of_late_element      (HexaplaReport            *report,
                                           guint                     line,
                                           const HexaplaElementRule *parent,
                                           guint                     index,
                                           guint                     latest);

/** hexapla_refusal_of_second_element: child @index of @parent comes once too often. */
void hexapla_refusal_of_second_element    (HexaplaReport            *report,
                                           guint                     line,
                                           const HexaplaElementRule *parent,
                                           guint                     index);

/** hexapla_refusal_of_missing_element: child @index of @parent is not there; @latest is. */
void hexapla_refusal_of_missing_element   (HexaplaReport            *report,
                                           guint                     line,
                                           const HexaplaElementRule *parent,
                                           guint                     index,
                                           guint                     latest);

/** hexapla_refusal_of_missing_choice: none of the children of @parent is there. */
void hexapla_refusal_of_missing_choice    (HexaplaReport            *report,
                                           guint                     line,
                                           const HexaplaElementRule *parent);

/** hexapla_refusal_of_text: there is text directly in the element. */
void hexapla_refusal_of_text              (HexaplaReport            *report,
                                           guint                     line,
                                           const HexaplaElementRule *rule);

void hexapla_refusal_of_missing_text      (HexaplaReport            *report,
                                           guint                     line,
                                           const HexaplaElementRule *rule);

G_END_DECLS
