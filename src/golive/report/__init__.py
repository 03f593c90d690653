"""What golive tells people: findings, the plan on a screen, and the plan as a page."""
