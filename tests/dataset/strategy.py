# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Hexapla Authors
"""What the strategy consists of and says, which the dataset is compared with."""

import re

PAGE = ('https://2021-2025.state.gov/'
        'united-states-international-cyberspace-and-digital-policy-strategy/')

# Where the entries of a kind stand, and what their ids look like.
HOMES = {
    'principle': ('principles', r'principle-[1-3]'),
    'action': ('action-items', r'action-[1-4]'),
    'effort': (None, r'effort-[1-4]-[1-8]'),
    'topic': ('context', r'topic-[a-z].*'),
    'term': ('glossary', r'term-[a-z0-9].*'),
    'organization': ('organizations', r'org-[a-z].*'),
    'event': ('timeline', r'event-[12][0-9]{3}-.+'),
    'source': ('sources', r'source-[a-z0-9].*'),
}
PARTS = {
    'principles': None,
    'action-items': None,
    'context': None,
    'reference': None,
    'glossary': 'reference',
    'organizations': 'reference',
    'timeline': 'reference',
    'sources': 'reference',
}
EFFORTS_PER_ACTION = {'1': 5, '2': 7, '3': 8, '4': 3}

# The titles as the Department of State printed them.
TITLE = 'United States International Cyberspace & Digital Policy Strategy'
SUBTITLE = 'Towards an Innovative, Secure, and Rights-Respecting Digital Future'
ACTION_TITLES = {
    'action-1': 'Promote, build, and maintain an open, inclusive, secure, and resilient digital '
                'ecosystem',
    'action-2': 'Align rights-respecting approaches to digital and data governance with '
                'international partners',
    'action-3': 'Advance responsible state behavior in cyberspace, and counter threats to '
                'cyberspace and critical infrastructure by building coalitions and engaging '
                'partners',
    'action-4': 'Strengthen and build international partner digital and cyber capacity',
}
OFFICIAL_TITLES = ACTION_TITLES | {
    'principle-1': 'An affirmative vision for a secure and inclusive cyberspace grounded in '
                   'international law, including international human rights law',
    'principle-2': 'Integration of cybersecurity, sustainable development, and technological '
                   'innovation',
    'principle-3': 'A comprehensive policy approach that utilizes the appropriate tools of '
                   'diplomacy and international statecraft across the entire digital ecosystem',
    'effort-1-1': 'Promote Development and Adoption of Open, Inclusive, Secure, and Resilient '
                  'Telecommunication Networks',
    'effort-1-2': 'Further Common Understandings and Shared Principles for the Secure Use and '
                  'Trustworthiness of Cloud Services, Data Centers, and Related Infrastructure '
                  'Technologies',
    'effort-1-3': 'Enhance Security and Resilience of Undersea Cables',
    'effort-1-4': 'Pursue Shared Interests in the Development, Use, Resilience, and Security of '
                  'Satellite Communication Networks',
    'effort-1-5': 'Enhance the International Telecommunication Union’s Effectiveness, '
                  'Transparency, and Accountability',
    'effort-2-1': 'Support the Trusted Flow of Data and Advocate for Multistakeholder, Risk-Based '
                  'Approaches to Digital and Data Governance',
    'effort-2-2': 'Promote Common Understandings of Trust, Interoperable Standards, and Shared '
                  'Values and Governance Principles for Critical and Emerging Technologies',
    'effort-2-3': 'Ensure International Standards Processes are Transparent, Open, Inclusive, and '
                  'Impartial',
    'effort-2-4': 'Expand and Diversify Civil Society Participation in Multistakeholder Processes',
    'effort-2-5': 'Advance a Common, Rights-Respecting Vision for the Digital Future',
    'effort-2-6': 'Negotiate a Rights-Respecting Cybercrime Treaty',
    'effort-2-7': 'Defend Information Integrity',
    'effort-3-3': 'Support Allies and Partners Amid Malicious Activity',
    'effort-3-4': 'Hold Irresponsible States Accountable',
    'effort-3-6': 'Counter Criminal and Ransomware Actors',
    'effort-3-7': 'Safeguard Democratic Processes and Institutions',
    'effort-3-8': 'Combat the Proliferation and Misuse of Commercial Spyware',
    'effort-4-2': 'Augment Partner Cyber Capacity Building Efforts',
}
DESCRIPTIVE_TITLES = {'effort-3-1', 'effort-3-2', 'effort-3-5', 'effort-4-1', 'effort-4-3'}

# Lines of effort of which neither the title nor any of the text was at hand are short.
SHORT_EFFORTS = DESCRIPTIVE_TITLES - {'effort-3-1'}
TEXT_READ = {
    'whole': {'effort-2-4', 'effort-2-6', 'effort-3-3', 'effort-3-4', 'effort-3-7'},
    'part': {'effort-1-1', 'effort-1-2', 'effort-1-4', 'effort-2-1', 'effort-3-1', 'effort-3-6',
             'effort-3-8', 'effort-4-2'},
    'none': {'effort-1-3', 'effort-1-5', 'effort-2-2', 'effort-2-3', 'effort-2-5', 'effort-2-7'}
            | SHORT_EFFORTS,
}

# What a first report about the strategy said, point by point; the dataset must say all of it. Each
# row: number, name, entries, and patterns that must all be found in one block of each entry.
CHECKLIST = [
    (1, 'framework for cooperation against cybercriminals, and for defenses', ['overview'],
     [r'framework', r'cooperat', r'cyber ?crim', r'defen[sc]e']),
    (2, 'release at the RSA Conference in San Francisco',
     ['overview', 'event-2024-strategy-release'],
     [r'RSA Conference', r'San Francisco', r'announc|releas|present']),
    (3, 'name', ['overview'], [re.escape(TITLE)]),
    (4, 'fosters digital solidarity, technology benefits society', ['overview'],
     [r'foster|promote|further', r'digital solidarity', r'technolog', r'benefit|gain',
      r'societ']),
    (4, 'digital solidarity is central', ['term-digital-solidarity', 'topic-digital-solidarity'],
     [r'digital solidarity', r'cent(er|ral)|core']),
    (5, 'cyber threats and the digital divide', ['overview'],
     [r'cyber ?threat', r'digital divide|digital disparit']),
    (5, 'the digital divide as a problem the strategy addresses', ['term-digital-divide'],
     [r'disparit|divide', r'strategy', r'address|tackle']),
    (6, 'digital solidarity rests on capacity', ['overview', 'topic-digital-solidarity'],
     [r'\bcapacity', r'long term|\blast', r'ecosystem', r'defend', r'recover', r'to account']),
    (7, 'three guiding principles', ['overview', 'principles'], [r'three guiding principles']),
    (8, 'a positive vision under international law', ['principle-1'],
     [r'positive|affirmative', r'international law', r'commitments', r'human rights law']),
    (9, 'technology used safely and freely, and what for', ['principle-1'],
     [r'allies', r'partners', r'safely', r'freely', r'communicate', r'education',
      r'economic opportunit', r'essential', r'services', r'government']),
    (10, 'three fields integrated', ['principle-2'],
     [r'cybersecurity', r'sustainable development', r'technological innovation',
      r'one task|integrat|combine|together']),
    (11, 'foundations of growth and civic life', ['principle-2'],
     [r'economic growth', r'civic', r'citizens', r'rights', r'secure .*ecosystem', r'society']),
    (12, 'a comprehensive policy of diplomacy and statecraft', ['principle-3'],
     [r'comprehensive policy', r'diplomacy', r'statecraft', r'digital ecosystem|every part']),
    (13, 'components', ['principle-3'],
     [r'hardware', r'software', r'networks', r'data centers', r'artificial intelligence',
      r'secure', r'infrastructure']),
    (14, 'principles govern the four action items', ['overview', 'principles'],
     [r'principles|\bthey\b', r'govern|apply to|guide|direct', r'\bfour\b',
      r'areas of action|action items']),
    *((14 + number, f'action item {number}', ['overview'],
       [re.escape(ACTION_TITLES[f'action-{number}'])]) for number in range(1, 5)),
    (19, 'the Department leads the interagency work, and what for', ['overview'],
     [r'Department', r'\b(lead|led\b)', r'interagency', r'shap', r'coordinat', r'integrat',
      r'diplomacy', r'interest']),
    (19, 'the Department leads the interagency work', ['topic-implementation'],
     [r'Department', r'\b(lead|led\b)', r'interagency', r'diplomacy', r'interest']),
    (20, 'consistent policy at home', ['overview', 'topic-implementation'],
     [r'succe', r'coheren', r'messag|voice', r'consisten',
      r'at home|domestic|(in|inside|within) the United States']),
    (21, 'cooperation as attacks increase', ['overview', 'topic-threats'],
     [r'Blinken', r'cooperat|collaborat', r'necess|need', r'state-sponsored', r'PRC|China',
      r'Russia', r'increas|rising|rise|grow']),
    (22, 'rivals with a very different goal', ['overview'],
     [r'rival', r'different', r'goal|aim']),
    (22, 'genomic data, surveillance, repression', ['overview'],
     [r'technolog', r'genom', r'surveil|monitor', r'repress', r'human rights']),
    (23, 'supply chains as a weapon', ['overview'],
     [r'domina', r'supply chain', r'weapon', r'coerc', r'government']),
    (24, 'polarization by AI tools', ['overview'],
     [r'artificial intelligence|\bAI\b', r'polari', r'undermin|weaken', r'democrac']),
]
