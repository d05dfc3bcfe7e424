"""The framework: areas, competences, thematics, tubes and skills, with the pix each skill is worth."""
